using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Tests.Cli.Wire;
using Refusals = SalesPlatform.Tests.Cli.Wire.Refusals;

namespace SalesPlatform.Tests.Cli;

public class DueTests
{
    [Fact]
    public async Task Today_shows_what_waits_with_the_command_that_does_it_uncut()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("DueItems/List", new ListDueReply { Items = { Visit() } });
        var run = await platform.RunAsync("today", "--team", "north");
        run.Exit.Should().Be(0);
        run.Out.Should()
            .Contain("Overdue (7)").And.Contain("The visit to Contoso (C1) is 8 days overdue; Ann looks after it. (due 2026-11-12)");
        run.Out.Should()
            .Contain("    salesctl visit done C1 --on <day> --notes <notes of what was said, however long they are, on one line>\n");
        platform.Exchange.Sent<ListDueRequest>().Team.Should().Be("north");
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", null)]
    [InlineData("C", "zh")]
    public async Task Today_speaks_the_language_of_the_environment_or_of_the_option(string locale, string? option)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("DueItems/List", new ListDueReply { Items = { Visit() } });
        var run = await ClientRun.InAsync(platform.Folder, new() { ["LANG"] = locale },
            ["today", .. option is null ? (string[])[] : ["--lang", option]]);
        run.Out.Should().Contain("已逾期（7）").And.Contain("拜访已逾期").And.NotContain("overdue");
    }

    [Fact]
    public async Task A_service_that_is_down_is_named_and_the_rest_is_shown()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        var asked = 0;
        platform.Exchange.AnswersEach("DueItems/List", () => Interlocked.Increment(ref asked) <= 6
            ? new ListDueReply { Items = { Visit() } }
            : throw Refusals.Plain(StatusCode.Unavailable, "The event store cannot be reached."));
        var run = await platform.RunAsync("today");
        run.Exit.Should().Be(ExitCodes.Unavailable);
        run.Out.Should().Contain("Overdue (6)").And.Contain("did not answer").And.Contain("The event store cannot be reached.");
    }

    [Fact]
    public async Task Approvals_show_what_changes_who_asks_and_who_else_may_decide()
    {
        await using var platform = await WithPlanAsync();
        var run = await platform.RunAsync("approvals");
        run.Out.Should().Contain("Annual target: CNY 50,000,000.00 → CNY 60,000,000.00").And.Contain("asked by mia")
            .And.Contain("may decide: executive (not mia)").And.Contain("salesctl approvals approve plan-approval/north/FY2027");
        platform.Exchange.Sent<ListDueRequest>().ApprovalsOnly.Should().BeTrue();
    }

    [Fact]
    public async Task Approving_sends_the_request_that_the_item_carries_with_a_key()
    {
        await using var platform = await WithPlanAsync();
        platform.Exchange.Answers("AnnualPlans/Approve", new PlanReply());
        var run = await platform.RunAsync("approvals", "approve", "plan-app");
        run.Exit.Should().Be(0);
        var call = platform.Exchange.Calls.Single(each => each.Method == "AnnualPlans/Approve");
        call.Messages.Should().Equal(new ApprovePlanRequest { Plan = new PlanRequest { Team = "north", FiscalYear = "FY2027" } });
        call.Key.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Returning_puts_the_reason_where_the_item_says()
    {
        await using var platform = await WithPlanAsync();
        platform.Exchange.Answers("AnnualPlans/Reject", new PlanReply());
        (await platform.RunAsync("approvals", "return", "plan-approval/north/FY2027", "--reason", "too high")).Exit.Should().Be(0);
        platform.Exchange.Sent<RejectPlanRequest>().Reason.Should().Be("too high");
    }

    [Fact]
    public async Task A_key_that_nothing_or_several_have_is_named()
    {
        await using var platform = await WithPlanAsync("plan-approval/north/FY2028");
        var none = await platform.RunAsync("approvals", "approve", "budget");
        (none.Exit, none.ErrorLines[0]).Should()
            .Be((ExitCodes.NotFound, "error: Nothing that begins with 'budget' waits for your decision: see 'salesctl approvals'."));
        var several = await platform.RunAsync("approvals", "approve", "plan");
        several.Exit.Should().Be(ExitCodes.Usage);
        several.ErrorLines.Should()
            .Equal("error: 'plan' is the beginning of 2 approvals:", "error: plan-approval/north/FY2027",
                "error: plan-approval/north/FY2028");
    }

    private static async Task<PlatformOnWire> WithPlanAsync(params string[] more)
    {
        var platform = await PlatformOnWire.StartAsync();
        var answered = 0;
        // One of the seven services has something.
        platform.Exchange.AnswersEach("DueItems/List", () => Interlocked.Increment(ref answered) % 7 == 1
            ? new ListDueReply { Items = { new[] { "plan-approval/north/FY2027" }.Concat(more).Select(Plan) } } : new ListDueReply());
        return platform;
    }

    private static DueItem Plan(string key) => new()
    {
        Key = key,
        Kind = "plan-approval",
        IsApproval = true,
        What = new DueText { Zh = "计划等待批准。", En = "The plan waits." },
        AskedBy = "mia",
        Roles = { "executive" },
        NotBy = { "mia" },
        Urgency = Urgency.Waiting,
        Changes =
        {
            new DueChange
            {
                What = new DueText { Zh = "年度目标", En = "Annual target" },
                Before = new DueValue { Money = 50_000_000m.ToMoney("CNY") },
                After = new DueValue { Money = 60_000_000m.ToMoney("CNY") },
            },
        },
        Actions =
        {
            Action("approve", "Approve", "plan approve --team north --period FY2027", ""),
            Action("return", "Reject", "plan reject --team north --period FY2027 --reason <reason>", "reason"),
        },
    };

    private static DueAction Action(string verb, string method, string command, string reason) => new()
    {
        Verb = verb,
        Name = new DueText { Zh = verb, En = verb },
        Command = command,
        Rpc = $"salesplatform.planning.v1.AnnualPlans/{method}",
        Request = Struct.Parser.ParseJson("""{"plan":{"team":"north","fiscalYear":"FY2027"}}"""),
        ReasonField = reason,
    };

    private static DueItem Visit() => new()
    {
        Key = "visit-overdue/C1",
        Kind = "visit-overdue",
        What = new DueText { Zh = "Contoso（C1）的拜访已逾期 8 天。", En = "The visit to Contoso (C1) is 8 days overdue; Ann looks after it." },
        DueOn = new DateOnly(2026, 11, 12).ToDate(),
        Urgency = Urgency.Overdue,
        Actions =
        {
            new DueAction { Verb = "done", Name = new DueText(),
                Command = "visit done C1 --on <day> --notes <notes of what was said, however long they are, on one line>" },
        },
    };
}
