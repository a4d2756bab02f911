using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesPlatform.Tests.Architecture;

/// <summary>docs/figures.md has every kind of wrong figure with a test that holds the right one; the tests it names exist.</summary>
public partial class FiguresTests
{
    private const int Items = 20;

    private static readonly Lazy<IReadOnlyList<(string Items, string Kind, string Tests)>> Rows = new(() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root.FullName, "docs", "figures.md")).Where(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|', ' ').Split(" | ", StringSplitOptions.TrimEntries))
            .Select(cells => (cells[0], cells[1], cells[3])),
    ]);

    [Fact]
    public void Every_item_has_its_row() =>
        Rows.Value.SelectMany(row => Number().Matches(row.Items))
            .Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).Distinct().Should()
            .BeEquivalentTo(Enumerable.Range(1, Items));

    [Fact]
    public void Every_row_names_tests_that_exist()
    {
        Rows.Value.Should().OnlyContain(row => TestName().IsMatch(row.Tests));
        Rows.Value.SelectMany(row => TestName().Matches(row.Tests).Select(test => (row.Kind, Test: test.Groups[1].Value))).Should()
            .OnlyContain(named => CoverageTests.TestNames.Value.Contains(named.Test));
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex("`([A-Za-z]+(?:Tests|Properties))`")]
    private static partial Regex TestName();
}
