using System.Text.RegularExpressions;
using Grpc.Core;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
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
    public void Every_sentence_has_a_chinese_one()
    {
        SpokenTexts.All.Should().HaveCountGreaterThan(300).And.Contain("standard version {0}").And.Contain("Nothing to suggest.");
        string.Join('\n', SpokenTexts.All.Where(text => Letters().IsMatch(text) && Translation.Of(text, Language.Chinese) == text)).Should()
            .BeEmpty();
    }

    [Fact]
    public void A_text_has_one_chinese()
    {
        var lines = File.ReadLines(Path.Combine(SourcesOfTheClient(), "zh.tsv")).Select(line => line.Split('\t')).ToList();
        lines.Should().OnlyContain(line => line.Length == 2);
        lines.Select(line => line[0]).Should().OnlyHaveUniqueItems("of two the last would hold wherever the text stands");
    }

    [Fact]
    public async Task An_amount_that_nobody_set_is_told_as_a_word()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("SaleApprovals/GetThresholds", new SaleThresholds());
        (await platform.RunAsync("sale", "threshold", "--lang", "zh")).Out.Should().Contain("未启用").And.NotContain("off");
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

    [Fact]
    public async Task What_people_wrote_in_both_languages_is_shown_in_the_readers_and_whole_to_programs()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.AnswersEach("Teams/List",
            () => new ListTeamsReply { Teams = { new TeamReply { Team = "e", Name = "华东 || East" } } });

        (await platform.RunAsync("team", "list", "--lang", "zh")).Out.Should().Contain("华东").And.NotContain("East");
        (await platform.RunAsync("team", "list", "--lang", "en")).Out.Should().Contain("East").And.NotContain("华东");
        (await platform.RunAsync("team", "list", "--json")).Out.Should().Contain("华东 || East");
    }

    [Theory]
    [InlineData("budget-closed", "The budget north/FY2027 is closed.",
        "错误：该预算已关闭。（The budget north/FY2027 is closed.） [budget-closed]")]
    [InlineData("no-milestone", "A launch plan has at least one milestone.", "错误：上市计划至少需要一个里程碑。 [no-milestone]")]
    [InlineData("of-tomorrow", "What nobody knows yet.", "错误：What nobody knows yet. [of-tomorrow]")]
    public async Task A_refusal_leads_with_the_sentence_of_its_code(string reason, string message, string line) =>
        (await AddTeamAsync(Refusals.Rule(reason, message))).ErrorLines.Should().Equal(line);

    [Fact]
    public async Task A_refusal_of_the_role_and_a_platform_that_is_silent_are_told_in_chinese()
    {
        var refused = await AddTeamAsync(Refusals.Plain(StatusCode.PermissionDenied,
            "Teams/Add is not for the role sales-manager. It is for: hr, executive."));
        refused.ErrorLines.Should().Equal("错误：此操作限于人力资源部，高管，您当前的角色是销售经理。 [permission-denied]",
            "错误：请以该角色重试：--as 登录名 --role hr");

        await using var platform = await PlatformOnWire.StartAsync();
        await platform.StopAsync();
        var silent = await platform.RunAsync("team", "list", "--lang", "zh");
        silent.ErrorLines.Should().Equal($"错误：平台在 {platform.GrpcAddress} 没有应答：请用 'dotnet run --project AppHost' 启动");
    }

    [Fact]
    public async Task What_programs_read_in_a_table_does_not_follow_the_language()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Otherwise = Filled.ReplyTo;
        string[] args = ["scorecard", "--team", "north", "--period", "FY2027", "--tsv"];
        var chinese = await platform.RunAsync([.. args, "--lang", "zh"]);
        chinese.Out.Should().Contain("Sales attainment").And.Be((await platform.RunAsync([.. args, "--lang", "en"])).Out);
    }

    [Fact]
    public async Task So_does_every_wrong_field()
    {
        var run = await AddTeamAsync(Refusals.Fields(("name", "missing", "name is missing."),
            ("team", "too-long", "team has at most 200 characters."), ("since", "of-tomorrow", "What nobody knows yet.")));
        run.ErrorLines.Should().Equal("错误：name: 此项必填。",
            "错误：team: 内容过长，超过允许的字数。（team has at most 200 characters.）", "错误：since: What nobody knows yet.");
    }

    [Fact]
    public async Task And_every_row_that_waits()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("SalesImports/ListQuarantine", new ListQuarantineReply
        {
            Rows =
            {
                new QuarantinedRow
                {
                    Line = 3, Text = "4711,,E101",
                    Errors = { new RowError { Line = 3, Column = "date", Code = "required", Message = "The column 'date' is empty." } },
                },
            },
        });
        var run = await platform.RunAsync("quarantine", "list", "019200a1-0000-7000-8000-000000000001", "--lang", "zh", "--tsv");
        run.Out.Should().Contain("date: 此项必填。");
    }

    private static async Task<ClientRun> AddTeamAsync(RpcException failure)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Fails("Teams/Add", failure);
        return await platform.RunAsync("team", "add", "North", "--lang", "zh");
    }

    private static string SourcesOfTheClient()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SalesPlatform.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "services", "Cli");
    }

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Letters();

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
