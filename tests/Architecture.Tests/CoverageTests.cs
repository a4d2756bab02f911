using System.Reflection;
using System.Text.RegularExpressions;
using Google.Protobuf.Reflection;

namespace SalesPlatform.Tests.Architecture;

/// <summary>docs/coverage.md says for each line of the source document what does it and which test shows it; what it names
/// exists.</summary>
public partial class CoverageTests
{
    private const int LinesOfTheSource = 58;

    /// <summary>Written where a row waits for work that is not done yet; such a row may name no test.</summary>
    private const string Later = "later:";

    private static readonly Lazy<IReadOnlyList<Row>> Rows = new(Read);

    private static readonly Lazy<IReadOnlySet<string>> Operations = new(() => Repository.Contracts.GetTypes()
        .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
        .OfType<ServiceDescriptor>()
        .SelectMany(service => service.Methods.Select(method => $"{service.Name}.{method.Name}")).ToHashSet());

    internal static readonly Lazy<IReadOnlySet<string>> TestNames = new(ReadTests);

    private sealed record Row(int Number, string Quote, string Does, string Shown);

    [Fact]
    public void Every_line_of_the_source_is_there_in_its_order() =>
        Rows.Value.Select(row => row.Number).Should().Equal(Enumerable.Range(1, LinesOfTheSource));

    [Fact]
    public void Every_line_is_quoted_and_says_what_does_it() =>
        Rows.Value.Should().OnlyContain(row => row.Quote.Length > 5 && row.Does.Length > 5);

    [Fact]
    public void Every_operation_and_event_exists()
    {
        var events = Repository.Events.Where(item => item.Type.Assembly == Repository.Contracts)
            .Select(item => item.Event.TypeName).ToHashSet();
        Rows.Value.SelectMany(row => Names(row.Does).Where(name => Operation().IsMatch(name)).Select(name => (row.Number, name)))
            .Should().NotBeEmpty().And.OnlyContain(named => Operations.Value.Contains(named.name));
        Rows.Value.SelectMany(row => Names(row.Does).Where(name => Event().IsMatch(name)).Select(name => (row.Number, name)))
            .Should().NotBeEmpty().And.OnlyContain(named => events.Contains(named.name));
    }

    [Fact]
    public void Every_line_names_tests_that_exist()
    {
        Rows.Value.Where(row => !row.Shown.Contains(Later)).Should().OnlyContain(row => Names(row.Shown).Any());
        Rows.Value.SelectMany(row => Names(row.Shown).Select(name => (row.Number, name))).Should()
            .OnlyContain(named => TestNames.Value.Contains(named.name));
    }

    private static IEnumerable<string> Names(string cell) => Backticked().Matches(cell).Select(match => match.Groups[1].Value);

    private static List<Row> Read() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root.FullName, "docs", "coverage.md")).Where(line => TableRow().IsMatch(line))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new Row(int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture), cells[1], cells[2], cells[3])),
    ];

    /// <summary>Names of test classes, and of their methods with the class before them, as the sources of the test projects have
    /// them.</summary>
    private static HashSet<string> ReadTests()
    {
        var names = new HashSet<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root.FullName, "tests"), "*.cs", SearchOption.AllDirectories))
        {
            var current = "";
            foreach (var line in File.ReadLines(file))
            {
                if (TestClass().Match(line) is { Success: true } found)
                    names.Add(current = found.Groups[1].Value);
                else if (TestMethod().Match(line) is { Success: true } method)
                    names.Add($"{current}.{method.Groups[1].Value}");
            }
        }

        return names;
    }

    [GeneratedRegex(@"^\|\s*\d+\s*\|")]
    private static partial Regex TableRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticked();

    [GeneratedRegex(@"^[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+$")]
    private static partial Regex Operation();

    [GeneratedRegex(@"^[a-z-]+\.[a-z-]+\.v\d+$")]
    private static partial Regex Event();

    [GeneratedRegex(@"public (?:sealed |abstract |partial )*class (\w+)")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"public (?:async |static )*(?:void|Task|ValueTask|Property|bool) ([A-Z]\w*_\w+)\(")]
    private static partial Regex TestMethod();
}
