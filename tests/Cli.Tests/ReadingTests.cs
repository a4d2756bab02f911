using System.Globalization;
using Google.Protobuf;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

public class ReadingTests
{
    [Fact]
    public async Task A_list_is_read_to_its_last_page()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        var pages = new Queue<ListPlansReply>(
        [
            new ListPlansReply { Plans = { new PlanSummary { FiscalYear = "FY2026" } }, NextPageToken = "2" },
            new ListPlansReply { Plans = { new PlanSummary { FiscalYear = "FY2027" } } },
        ]);
        platform.Exchange.AnswersEach("AnnualPlans/List", pages.Dequeue);
        var run = await platform.RunAsync("plan", "list", "--json");
        run.Json["plans"]!.AsArray().Select(plan => (string?)plan!["fiscalYear"]).Should().Equal("FY2026", "FY2027");
        platform.Exchange.Sent<ListPlansRequest>(1).PageToken.Should().Be("2");
    }

    public static TheoryData<string, string[], IMessage> Lists => new()
    {
        { "CompanyNames/List", ["name", "list", "--kind", "team"], new ListNamesReply { Names = { new NameReply() } } },
        { "Teams/List", ["team", "list"], new ListTeamsReply { Teams = { new TeamReply() } } },
        { "Roster/ListMembers", ["team", "members", "--team", "north"], new ListMembersReply { Members = { new EmployeeReply() } } },
        { "Meetings/List", ["meeting", "list", "--team", "north", "--from", "2026-07-06", "--until", "2026-07-07"],
            new ListMeetingsReply { Meetings = { new MeetingReply() } } },
        { "Training/ListOf", ["training", "list", "285"], new ListTrainingReply { Plans = { new TrainingReply() } } },
        { "Appraisals/List", ["appraisal", "list", "--team", "north", "--quarter", "FY2027-Q1"],
            new ListAppraisalsReply { Appraisals = { new AppraisalStanding() } } },
        { "KeyAccounts/ListOverdue", ["visit", "overdue"], new ListOverdueReply { Visits = { new OverdueVisit() } } },
        { "Scorecards/ListRisks", ["scorecard", "risks"], new ListRisksReply { Risks = { new Risk() } } },
        { "ScorecardPeriods/ListRevisions", ["scorecard", "history", "--team", "north", "--period", "FY2027-Q1"],
            new ListRevisionsReply { Revisions = { new Revision() } } },
        { "KpiStandards/ListStandards", ["standard", "list"], new ListStandardsReply { Standards = { new Standard() } } },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_list_is_read_to_its_last_page(string method, string[] args, IMessage last)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        var first = last.Descriptor.Parser.ParseFrom(last.ToByteArray());
        first.Descriptor.FindFieldByName("next_page_token").Accessor.SetValue(first, "behind");
        var pages = new Queue<IMessage>([first, last]);
        platform.Exchange.AnswersEach(method, pages.Dequeue);
        var run = await platform.RunAsync([.. args, "--json"]);
        run.Json[last.Descriptor.Fields[1].JsonName]!.AsArray().Should().HaveCount(2);
        var requests = platform.Exchange.Calls.Where(call => call.Method == method).Select(call => call.Messages.Single());
        requests.Select(request => request.Descriptor.FindFieldByName("page_token").Accessor.GetValue(request)).Should()
            .Equal("", "behind");
    }

    [Theory]
    [InlineData("2026-07-15", "2026-07-16")]
    [InlineData("2026-01-01", "2026-01-02", "--from", "2026-01-01")]
    [InlineData("2026-06-30", "2026-07-01", "--until", "2026-07-01")]
    [InlineData("2026-01-01", "2026-07-01", "--from", "2026-01-01", "--until", "2026-07-01")]
    public async Task Members_are_those_of_today_unless_a_range_is_named(string from, string until, params string[] range)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Roster/ListMembers", new ListMembersReply());
        await platform.RunAsync(["team", "members", "--team", "north", .. range]);
        platform.Exchange.Sent<ListMembersRequest>().Should().Be(new ListMembersRequest
        {
            Team = "north",
            From = DateOnly.Parse(from, CultureInfo.InvariantCulture).ToDate(),
            Until = DateOnly.Parse(until, CultureInfo.InvariantCulture).ToDate(),
        });
    }

    [Fact]
    public async Task A_plan_shows_its_targets_by_quarter_within_80_columns()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("AnnualPlans/Get", Plan());
        var run = await ClientRun.InAsync(
            platform.Folder, new() { ["NO_COLOR"] = "1" }, ["plan", "show", "--team", "north", "--year", "FY2027"], onTerminal: true);
        run.Out.Should().ContainAll("USD 60,000,000.00", "20.00 %", "rep 285", "2,000 ", "waived: none needed", "revision 1");
        run.Out.Split('\n').Should().AllSatisfy(line => line.TrimEnd().Length.Should().BeLessThanOrEqualTo(80));
    }

    [Fact]
    public async Task Text_from_the_platform_is_neither_markup_nor_escape_sequence()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers(
            "Teams/List", new ListTeamsReply { Teams = { new TeamReply { Team = "x", Name = "[red]North[/] \u001b[31m" } } });
        (await platform.RunAsync("team", "list")).Out.Should().Contain("[red]North[/]").And.NotContain("\u001b");
    }

    [Fact]
    public async Task Status_shows_each_service_and_how_far_the_scorecards_are()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Scorecards/GetIntake",
            new IntakeReply { Sources = { new SourcePosition { Service = "planning", Position = 42, Parked = 1 } } });
        var run = await platform.RunAsync("status", "--json");
        run.Exit.Should().Be(0);
        run.Json["services"]!.AsArray().Select(service => (string?)service!["state"]).Should()
            .HaveCount(7).And.OnlyContain(state => state == "ready");
        run.Json["intake"]![0]!.ToJsonString().Should().Be("""{"service":"planning","position":42,"parked":1}""");
    }

    [Fact]
    public async Task Status_of_a_platform_that_is_down_says_so_and_fails()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        await platform.StopAsync();
        var run = await platform.RunAsync("status", "--json");
        run.Exit.Should().Be(1);
        run.Json["services"]!.AsArray().Should().AllSatisfy(service => ((string?)service!["state"]).Should().Be("no answer"));
        ((string?)run.Json["intakeError"]).Should().Contain("does not answer");
    }

    [Fact]
    public async Task A_token_is_printed_alone_on_its_line()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        var run = await platform.RunAsync("token", "--role", "sales-manager", "--team", "north", "--team", "south");
        var token = new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(run.Out.Trim());
        token.GetPayloadValue<string[]>("team").Should().Equal("north", "south");
        token.ValidTo.Should().Be(ClientRun.Now.AddHours(12).UtcDateTime);
    }

    private static PlanReply Plan() => new()
    {
        Team = "north",
        FiscalYear = "FY2027",
        Status = "approved",
        Revision = 1,
        RevisionInForce = 1,
        EffectiveFrom = new DateOnly(2026, 7, 1).ToDate(),
        Baseline = 50_000_000m.ToMoney("USD"),
        BaselineSource = "accounts",
        Growth = 0.2m.ToExact(),
        AnnualTarget = 60_000_000m.ToMoney("USD"),
        Quarters = { Enumerable.Repeat(15_000_000m.ToMoney("USD"), 4) },
        Lines =
        {
            new TargetLine { Dimension = "rep", Key = "285", Month = "FY2027-M01", Amount = 1500m.ToMoney("USD") },
            new TargetLine { Dimension = "rep", Key = "285", Month = "FY2027-M03", Amount = 500m.ToMoney("USD") },
        },
        Preparation = { new Preparation { Kind = PreparationKind.RndInput, WaivedBecause = "none needed" } },
    };
}
