using System.Text.RegularExpressions;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Documents;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

/// <summary>Answers in Chinese: headings, names of values and codes of states; what programs read stays as it is.</summary>
public partial class ChineseTests
{
    [Fact]
    public void Every_heading_and_name_of_a_value_has_a_chinese_one()
    {
        var words = Directory.EnumerateFiles(SourcesOfTheClient(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText)
            .SelectMany(source => Headings().Matches(source).SelectMany(table => Quoted().Matches(table.Value))
                .Concat(Pairs().Matches(source)))
            .Select(match => match.Groups[1].Value.TrimStart('>', '=')).Distinct().ToList();

        words.Should().HaveCountGreaterThan(250);
        string.Join('\n', words.Where(word => Word().IsMatch(word) && Translation.Of(word, Language.Chinese) == word)).Should().BeEmpty();
    }

    [Fact]
    public async Task Names_of_values_and_answers_are_chinese_and_what_programs_read_is_not()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Organisation/Get",
            new OrganisationReply { FiscalStartMonth = 7, TimeZone = "Asia/Shanghai", Currency = "CNY" });

        var people = await platform.RunAsync("org", "show", "--lang", "zh");
        people.Out.Should().Contain("财年起始").And.Contain("时区").And.NotContain("Time zone");

        var programs = await platform.RunAsync("org", "show", "--lang", "zh", "--json");
        programs.Out.Should().Contain("\"timeZone\"");
    }

    private static string SourcesOfTheClient()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SalesPlatform.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "services", "Cli");
    }

    [GeneratedRegex(@"Tables\.Of\(([^;]*?)\)", RegexOptions.Singleline)]
    private static partial Regex Headings();

    [GeneratedRegex("\"([^\"{]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("""\(\s*"([A-Z][^"{]*)",""")]
    private static partial Regex Pairs();

    // Neither an abbreviation of the standards, nor a format, nor a sign.
    [GeneratedRegex("^(?!KPI$|NPS$|gRPC$|Q[1-4]$|N0$|O$)[A-Za-z].*[a-z]")]
    private static partial Regex Word();
}
