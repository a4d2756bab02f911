using System.Text.RegularExpressions;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Display;
using SalesPlatform.Documents;

namespace SalesPlatform.Tests.Cli;

/// <summary>The codes that services send have words: those of the contract and those that their code names.</summary>
public partial class CodeTests
{
    private static readonly string[] OfContract = [.. Contracts().SelectMany(StatusesIn).Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string> Statuses => [.. OfContract];

    public static TheoryData<string> Reasons => ConstantsOf("Scorecards/Kpis/Reasons.cs");

    public static TheoryData<string> Causes => ConstantsOf("Scorecards/SinceClose/FigureChange.cs");

    public static TheoryData<string> Kpis => ConstantsOf("Shared/Company/KpiStandards.cs");

    [Fact]
    public void The_contract_tells_its_statuses() =>
        OfContract.Should().HaveCountGreaterThan(60).And.Contain(["finance-review", "replaced", "effect-reviewed"]);

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_status_has_a_chinese_word(string code) => Translation.Of(code, Language.Chinese).Should().NotBe(code);

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_reason_has_words(string code) => Words.Reason(code).Should().NotBe(code);

    [Theory]
    [MemberData(nameof(Causes))]
    public void So_has_a_cause_which_may_be_called_as_its_code(string code) =>
        (Words.Cause(code) is var word && word == code ? Translation.Of(code, Language.Chinese) : word).Should().NotBe(code);

    [Theory]
    [MemberData(nameof(Kpis))]
    public void So_has_a_KPI(string code) => Words.Kpi(code).Should().NotBe(code);

    private static IEnumerable<string> StatusesIn(string contract) => Listed().Matches(contract)
        .Select(list => Remark().Replace(string.Join(' ', list.Groups["line"].Captures.Select(line => line.Value.Trim())), "")
            .Split(':', '.', ';')[0])
        .Select(list => list.Split([", ", " or "], StringSplitOptions.TrimEntries))
        .Where(codes => codes.Length > 1 && codes.All(code => Code().IsMatch(code)))
        .SelectMany(codes => codes.Select(code => code.Trim('`')));

    private static TheoryData<string> ConstantsOf(string file) =>
        [.. Constant().Matches(SourceOf(file)).Select(constant => constant.Groups[1].Value).Distinct()];

    private static IEnumerable<string> Contracts() =>
        Directory.EnumerateFiles(Path.Combine(Root(), "contracts", "protos"), "*.proto", SearchOption.AllDirectories)
            .Select(File.ReadAllText);

    private static string SourceOf(string file) => File.ReadAllText(Path.Combine(Root(), "services", file));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SalesPlatform.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    // The comment in front of a field that is shown as a word; KPIs have their own.
    [GeneratedRegex(@"(?:^ *//(?<line>.*)\n)+ *string (?:status|state|outcome|flag|commitment_flag|sample|side|verdict|change|what) = \d+;",
        RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@" *\([^)]*\)")]
    private static partial Regex Remark();

    [GeneratedRegex("^`?[a-z][a-z-]*`?$")]
    private static partial Regex Code();

    [GeneratedRegex("const string \\w+ = \"([a-z-]+)\";")]
    private static partial Regex Constant();
}
