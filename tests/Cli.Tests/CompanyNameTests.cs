using Grpc.Core;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

/// <summary>What the company calls its regions, lines, products and categories stands beside their codes, in the reader's
/// language.</summary>
public class CompanyNameTests
{
    private static readonly string[] Variance = ["budget", "variance", "--team", "north", "--period", "FY2027-Q1"];
    private static readonly string[] ByLine = ["report", "show", "--team", "north", "--period", "FY2027-Q1", "--by", "product-line"];

    [Fact]
    public async Task A_code_has_its_name_in_front_in_the_language_of_the_reader()
    {
        await using var platform = await NamedAsync();
        (await platform.RunAsync([.. Variance, "--lang", "zh"])).Out.Should().Contain("差旅 (travel)").And.Contain("合计");
        (await platform.RunAsync([.. Variance, "--lang", "en"])).Out.Should().Contain("Travelling (travel)").And.NotContain("差旅");
        (await platform.RunAsync([.. ByLine, "--lang", "zh"])).Out.Should().Contain("阀门 (valves)");
    }

    [Fact]
    public async Task Where_a_language_has_no_name_the_code_stands_alone()
    {
        await using var platform = await NamedAsync();
        (await platform.RunAsync([.. ByLine, "--lang", "en"])).Out.Should().MatchRegex("(?m)^valves  ");
    }

    [Fact]
    public async Task Programs_read_codes()
    {
        await using var platform = await NamedAsync();
        (await platform.RunAsync([.. Variance, "--lang", "zh", "--tsv"])).Out.Should().Contain("\ntravel\t").And.NotContain("差旅");
        (await platform.RunAsync([.. Variance, "--lang", "zh", "--json"])).Out.Should().Contain("\"travel\"").And.NotContain("差旅");
    }

    [Fact]
    public async Task A_service_that_does_not_tell_the_names_keeps_no_answer_back()
    {
        await using var platform = await NamedAsync();
        platform.Exchange.Fails("CompanyNames/List", new RpcException(new Status(StatusCode.Unavailable, "away")));
        var run = await platform.RunAsync([.. Variance, "--lang", "zh"]);
        run.Exit.Should().Be(0);
        run.Out.Should().Contain("travel");
    }

    [Fact]
    public async Task What_is_told_of_in_both_languages_is_halved_within_a_sentence_too()
    {
        await using var platform = await NamedAsync();
        platform.Exchange.AnswersEach("SalesReports/Get", () => new PerformanceReport
        {
            Reasons = { new ReportNote { Text = "铸件涨价 || Castings become dearer", Key = "valves" } },
            Movers = { new Mover { Dimension = SalesDimension.ProductLine, Key = "valves", Name = "valves" } },
        });
        platform.Exchange.AnswersEach("AnnualPlans/Get", () => new PlanReply
        {
            Baseline = new Google.Type.Money { CurrencyCode = "CNY", Units = 5 }, BaselineSource = "ERP 上年结账 || The ERP's closed year",
        });
        string[] north = ["--team", "north", "--lang", "zh"];
        (await platform.RunAsync(["report", "full", "--period", "FY2027-Q1", .. north])).Out.Should()
            .Contain("- 铸件涨价 (valves)").And.Contain("- 阀门 (valves): ").And.NotContain("Castings");
        (await platform.RunAsync(["plan", "show", "--period", "FY2027", .. north])).Out.Should().Contain("CNY 5.00 (ERP 上年结账)");
    }

    [Fact]
    public async Task What_a_figure_rests_on_is_told_in_the_readers_language()
    {
        await using var platform = await NamedAsync();
        var explanation = new ExplainReply { Kpi = new Kpi { Kpi_ = "cost-deviation" }, Currency = "CNY" };
        explanation.Grounds.AddRange(new[]
        {
            ("standard", "version 2"), ("plan", "revision 1: FY2027-M01"), ("budget", "baseline of FY2027, revision 3"),
            ("calendar", "fiscal year from month 4, CNY, Asia/Shanghai"), ("publication", "restated, revision 2"),
            ("membership", "E101: left from 2026-05-01"),
        }.Select(ground => new Ground { Use = ground.Item1, Label = ground.Item2, Event = new EventReference { EventId = "1" } }));
        platform.Exchange.Answers("Scorecards/Explain", explanation);
        var told = (await platform.RunAsync("scorecard", "explain", "--team", "north", "--period", "FY2027-Q1", "--kpi", "cost-deviation",
            "--lang", "zh")).Out;
        var grounds = told.Split('\n').Where(line => line.EndsWith("  1", StringComparison.Ordinal)).Select(line => line[..^1].TrimEnd());
        string.Join('\n', grounds)
            .Should().MatchRegex("""
                \A考核标准 +第 2 版
                销售计划 +第 1 版：FY2027-M01
                预算 +FY2027 基准，第 3 版
                财年日历 +财年自 4 月起，CNY, Asia/Shanghai
                发布 +已重述，第 2 版
                团队成员 +E101：2026-05-01 离开\z
                """);
    }

    [Fact]
    public async Task What_keeps_a_promotion_from_approval_is_told_in_the_readers_language()
    {
        await using var platform = await NamedAsync();
        platform.Exchange.AnswersEach("Promotions/GetPromotionPlan", () => new PromotionPlanReply
        {
            Pending = { "The budget is not approved.", "There is no asset.", "The message '口号 || Slogan' is not approved." },
        });
        string[] show = ["promotion", "show", "0199d5a0-0000-7000-8000-000000000001"];
        (await platform.RunAsync([.. show, "--lang", "zh"])).Out.Should().Contain("推广预算尚未批准。尚无推广素材。关键信息「口号」尚未批准。");
        (await platform.RunAsync([.. show, "--lang", "en"])).Out.Should()
            .Contain("The budget is not approved. There is no asset. The message 'Slogan' is not approved.");
    }

    [Fact]
    public async Task A_command_to_copy_is_one_that_a_shell_takes()
    {
        await using var platform = await NamedAsync();
        platform.Exchange.Otherwise = _ => new ListDueReply
        {
            Items =
            {
                new DueItem
                {
                    Key = "message-approval/1/message/口号 || Slogan", What = new DueText { Zh = "待批", En = "Waits" }, IsApproval = true,
                    Actions = { new DueAction { Verb = "approve", Command = "promotion approve" } },
                },
            },
        };
        (await platform.RunAsync("approvals", "--lang", "zh")).Out.Should()
            .Contain("salesctl approvals approve 'message-approval/1/message/口号 || Slogan'");
    }

    private static async Task<PlatformOnWire> NamedAsync()
    {
        var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.AnswersEach("CompanyNames/List", () => new ListNamesReply
        {
            Names =
            {
                new NameReply { Kind = NameKind.CostCategory, Code = "travel", Zh = "差旅", En = "Travelling" },
                new NameReply { Kind = NameKind.ProductLine, Code = "valves", Zh = "阀门" },
            },
        });
        platform.Exchange.AnswersEach("BudgetReports/GetVariance", () => new VarianceReply
        {
            ByCategory = { new VarianceTotal { Of = "travel", Variance = new Variance() } }, Total = new Variance(),
        });
        platform.Exchange.AnswersEach("SalesReports/GetFigures", () => new SalesFigures
        {
            By = SalesDimension.ProductLine, Total = new SalesFigure(),
            Rows = { new SalesFigureRow { Key = "valves", Name = "valves", Figure = new SalesFigure() } },
        });
        return platform;
    }
}
