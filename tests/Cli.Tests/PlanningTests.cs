using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

/// <summary>Market research, consultations, strategy and target discussion: what is typed is what is sent, and what comes is
/// shown.</summary>
public class PlanningTests
{
    private const string Id = "0199d5a0-0000-7000-8000-000000000001";

    private static readonly PlanRequest North = new() { Team = "north", FiscalYear = "FY2027" };
    private static readonly string[] OfNorth = ["--team", "north", "--year", "FY2027"];
    private static readonly string[] Contoso =
    [
        "--key", "contoso", "--name", "Contoso", "--strategy", "resellers", "--strength", "price", "--strength", "reach",
        "--weakness", "service",
        "--price", "lower", "--sales", "FY2025=1.5", "--sales", "FY2026=2", "--sales-source", "report", "--conclusions", "serve",
        "--source", "talks",
    ];

    private static readonly ProfileCompetitorRequest ContosoProfile = new()
    {
        Plan = North,
        Competitor = "contoso",
        Name = "Contoso",
        Strategy = "resellers",
        Strengths = { "price", "reach" },
        Weaknesses = { "service" },
        PricePosition = PricePosition.Lower,
        Estimates =
        {
            new SalesEstimate { Period = "FY2025", Amount = 1.5m.ToMoney("CNY"), Source = "report" },
            new SalesEstimate { Period = "FY2026", Amount = 2m.ToMoney("CNY"), Source = "report" },
        },
        Conclusions = "serve",
        Source = "talks",
    };

    public static TheoryData<string, string[], IMessage, IMessage> Commands => new()
    {
        { "MarketResearch/ProfileCompetitor", ["competitor", "add", .. OfNorth, .. Contoso], ContosoProfile, new CompetitorReply() },
        { "MarketResearch/ReviseCompetitor", ["competitor", "revise", .. OfNorth, .. Contoso], ContosoProfile, new CompetitorReply() },
        {
            "MarketResearch/RecordFinding",
            ["finding", "add", .. OfNorth, "--kind", "customer-demand", "--title", "t", "--evidence", "e", "--source", "s",
                "--observed-on", "2026-10-01", "--replaces", Id],
            new RecordFindingRequest
            {
                Plan = North, Kind = FindingKind.CustomerDemand, Title = "t", Evidence = "e", Source = "s",
                ObservedOn = new DateOnly(2026, 10, 1).ToDate(), Replaces = Id,
            },
            new MarketFindingReply()
        },
        {
            "MarketResearch/RecordFinding",
            ["strength", "add", .. OfNorth, "--product", "pump-7", "--title", "t", "--evidence", "e", "--source", "s",
                "--observed-on", "2026-10-01"],
            new RecordFindingRequest
            {
                Plan = North, Kind = FindingKind.OwnStrength, Product = "pump-7", Title = "t", Evidence = "e", Source = "s",
                ObservedOn = new DateOnly(2026, 10, 1).ToDate(),
            },
            new MarketFindingReply()
        },
        {
            "Consultations/RequestInput",
            ["input", "request", .. OfNorth, "--department", "rnd", "--subject", "roadmap", "--due", "2026-11-15"],
            new RequestInputRequest { Plan = North, Department = "rnd", Subject = "roadmap", DueOn = new DateOnly(2026, 11, 15).ToDate() },
            new InputReply()
        },
        {
            "Consultations/HandIn", ["input", "receive", .. OfNorth, "--id", Id, "--title", "t", "--content", "c"],
            new HandInRequest { Plan = North, Input = Id, Title = "t", Content = "c" }, new InputReply()
        },
        {
            "Consultations/WaiveInput", ["input", "waive", .. OfNorth, "--id", Id, "--reason", "none"],
            new WaiveInputRequest { Plan = North, Input = Id, Reason = "none" }, new InputReply()
        },
        {
            "Consultations/RecordMeeting",
            ["feasibility", "record", .. OfNorth, "--on", "2026-11-04", "--subject", "s", "--department", "rnd",
                "--department", "marketing", "--participant", "Li Wei", "--conclusion", "yes", "--conclusion", "in March", "--finds",
                "conditional"],
            new RecordFeasibilityMeetingRequest
            {
                Plan = North, HeldOn = new DateOnly(2026, 11, 4).ToDate(), Subject = "s", Departments = { "rnd", "marketing" },
                Participants = { "Li Wei" }, Conclusions = { "yes", "in March" }, Feasibility = Feasibility.Conditional,
            },
            new FeasibilityMeetingReply()
        },
        {
            "TargetDiscussions/Propose", ["target", "propose", .. OfNorth, "--amount", "58000000", "--reason", "why"],
            new ProposeTargetRequest { Plan = North, AnnualTarget = 58_000_000m.ToMoney("CNY"), Reason = "why" },
            new TargetDiscussionReply()
        },
        {
            "TargetDiscussions/Comment", ["target", "comment", .. OfNorth, "--text", "hm"],
            new CommentOnTargetRequest { Plan = North, Comment = "hm" }, new TargetDiscussionReply()
        },
        { "TargetDiscussions/Agree", ["target", "agree", .. OfNorth, "--round", "2"], new AgreeTargetRequest { Plan = North, Round = 2 },
            new TargetDiscussionReply() },
        {
            "PlanStrategies/Position",
            ["plan", "position", .. OfNorth, "--segment", "makers=50 people", "--segment", "shops", "--value", "fast"],
            new PositionRequest
            {
                Plan = North, Segments = { new Segment { Name = "makers", Description = "50 people" }, new Segment { Name = "shops" } },
                ValueProposition = "fast",
            },
            new StrategyReply()
        },
        {
            "PlanStrategies/SetItem",
            ["plan", "strategy", .. OfNorth, "--key", "k", "--title", "t", "--measure", "m", "--owner", "285", "--for", "FY2027-Q1",
                "--effect", "900000", "--cost", "40000.5", "--risk", "r", "--currency", "USD"],
            new SetStrategyItemRequest
            {
                Plan = North, Item = new StrategyItem
                {
                    Key = "k", Title = "t", Measure = "m", Owner = "285", Period = "FY2027-Q1", ExpectedEffect = 900_000m.ToMoney("USD"),
                    Cost = 40_000.5m.ToMoney("USD"), Risk = "r",
                },
            },
            new StrategyReply()
        },
        { "PlanStrategies/DropItem", ["plan", "drop-strategy", .. OfNorth, "--key", "k"],
            new DropStrategyItemRequest { Plan = North, Key = "k" }, new StrategyReply() },
        {
            "AnnualPlans/Phase", ["plan", "phase", .. OfNorth, "--seasonality", "1,1,1,1,1,1,1,1,1,1,1,2.5"],
            new PhasePlanRequest { Plan = North, Seasonality = { Enumerable.Repeat(1m.ToExact(), 11), 2.5m.ToExact() } }, new PlanReply()
        },
        {
            "AnnualPlans/Present", ["plan", "present", .. OfNorth, "--on", "2026-07-06", "--audience", "all"],
            new PresentPlanRequest { Plan = North, PresentedOn = new DateOnly(2026, 7, 6).ToDate(), Audience = "all" }, new PlanReply()
        },
        { "AnnualPlans/Activate", ["plan", "activate", .. OfNorth], new ActivatePlanRequest { Plan = North }, new PlanReply() },
    };

    public static TheoryData<string, string[], IMessage, IMessage, string> Questions => new()
    {
        {
            "MarketResearch/ListCompetitors", ["competitor", "list", "--year", "FY2027"],
            new ListCompetitorsRequest { FiscalYear = "FY2027" },
            new ListCompetitorsReply { Competitors = { new Competitor { Competitor_ = "contoso", PricePosition = PricePosition.Higher } } },
            "higher"
        },
        {
            "MarketResearch/GetCompetitor", ["competitor", "show", .. OfNorth, "--key", "contoso"],
            new GetCompetitorRequest { Team = "north", FiscalYear = "FY2027", Competitor = "contoso" },
            new CompetitorReply { Competitor = new Competitor { Revision = 2 },
                Earlier = { new Competitor { Revision = 1, Strategy = "resellers" } } }, "resellers"
        },
        {
            "MarketResearch/ListFindings", ["finding", "list", .. OfNorth, "--kind", "market", "--all"],
            new ListMarketFindingsRequest { Team = "north", FiscalYear = "FY2027", Kind = FindingKind.Market, WithReplaced = true },
            new ListMarketFindingsReply { Findings = { new Finding { Title = "grows by 8 %", Kind = FindingKind.Market } } }, "grows by 8 %"
        },
        {
            "MarketResearch/ListFindings", ["strength", "list", .. OfNorth],
            new ListMarketFindingsRequest { Team = "north", FiscalYear = "FY2027", Kind = FindingKind.OwnStrength },
            new ListMarketFindingsReply { Findings = { new Finding { Product = "pump-7" } } }, "pump-7"
        },
        {
            "Consultations/ListInputs", ["input", "list", "--department", "rnd", "--status", "requested"],
            new ListInputsRequest { Department = "rnd", Status = "requested" },
            new ListInputsReply { Inputs = { new DepartmentInput { Subject = "roadmap" } } }, "roadmap"
        },
        {
            "Consultations/ListMeetings", ["feasibility", "list", .. OfNorth],
            new ListFeasibilityMeetingsRequest { Team = "north", FiscalYear = "FY2027" },
            new ListFeasibilityMeetingsReply { Meetings = { new FeasibilityMeeting { Feasibility = Feasibility.NotFeasible } } },
            "not-feasible"
        },
        {
            "TargetDiscussions/Get", ["target", "show", .. OfNorth], North,
            new TargetDiscussionReply { Entries = { new DiscussionEntry { Text = "what of it?" } } }, "what of it?"
        },
        { "PlanStrategies/Get", ["plan", "show-strategy", .. OfNorth], North, new StrategyReply { ValueProposition = "up in a day" },
            "up in a day" },
        {
            "PlanDocuments/Get", ["plan", "document", .. OfNorth, "--as-of", "2026-07-01T00:00:00Z"],
            new GetPlanDocumentRequest { Team = "north", FiscalYear = "FY2027", AsOf = new Timestamp { Seconds = 1782864000 } }, Document(),
            "58,000,000.00"
        },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_line_becomes_its_request(string method, string[] args, IMessage request, IMessage reply)
    {
        var (call, _) = await CallAsync(method, args, reply);
        call.Messages.Should().Equal(request);
        call.Key.Should().NotBeNullOrEmpty();
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_becomes_its_request_and_its_answer_is_shown(string method, string[] args, IMessage request, IMessage reply,
        string shown)
    {
        var (call, people) = await CallAsync(method, args, reply);
        call.Messages.Should().Equal(request);
        people.Out.Should().Contain(shown);
        var (_, programs) = await CallAsync(method, [.. args, "--json"], reply);
        programs.Json.Should().NotBeNull();
    }

    [Fact]
    public async Task A_document_shows_every_part_under_its_heading()
    {
        var (_, run) = await CallAsync("PlanDocuments/Get", ["plan", "document", .. OfNorth], Document());
        foreach (var heading in new[]
            {
                "Market", "Competitors", "Customer demand", "Own strengths", "Input of departments", "Feasibility",
                "Positioning and strategy", "Discussion", "Decisions", "Presented", "Open points",
            })
            run.Out.Should().Contain(heading);
    }

    private static PlanDocument Document() => new()
    {
        TeamName = "North",
        MarketFindings = { new Finding { Title = "grows" } },
        Competitors = { new Competitor { Name = "Contoso" } },
        DemandFindings = { new Finding { Title = "service" } },
        OwnStrengths = { new Finding { Product = "pump-7", Title = "lasts" } },
        Inputs = { new DepartmentInput { Department = "rnd" } },
        Meetings = { new FeasibilityMeeting { Departments = { "rnd" } } },
        Strategy = new StrategyReply { ValueProposition = "fast" },
        Plan = new PlanReply { Team = "north" },
        InForce = new PlanInForce { Revision = 1 },
        Discussion = { new DiscussionEntry { Kind = "proposal", AnnualTarget = 58_000_000m.ToMoney("CNY") } },
        Decisions = { new PlanDecision { Kind = "approved" } },
        Presentations = { new Presentation { Audience = "all" } },
        OpenPoints = { new PlanOpenPoint { Code = "no-strategy", Message = "The plan has no strategy items." } },
    };

    private static async Task<(Received Call, ClientRun Run)> CallAsync(string method, string[] args, IMessage reply)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Organisation/Get", new OrganisationReply { Currency = "CNY" });
        platform.Exchange.Answers(method, reply);
        var run = await platform.RunAsync(args);
        run.Error.Should().BeEmpty();
        run.Exit.Should().Be(0);
        return (platform.Exchange.Calls.Single(call => call.Method == method), run);
    }
}
