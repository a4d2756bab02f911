using Google.Protobuf;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

/// <summary><c>launch</c>, <c>delivery</c>, <c>promotion</c>: what is typed is what is sent, and what comes is shown.</summary>
public class LaunchTests
{
    private const string Id = "0199d5a0-0000-7000-8000-000000000001";

    private static readonly Google.Type.Date Day = new DateOnly(2026, 7, 6).ToDate();
    private static readonly LaunchRequest Launch = new() { Launch = Id };
    private static readonly string[] Lot = [Id, "--delivery", "lot"];

    public static TheoryData<string, string[], IMessage, IMessage> Commands => new()
    {
        { "Launches/Draft", ["launch", "draft", "--team", "north", "--product", "P-1", "--name", "Pump", "--on", "2026-07-06"],
            new DraftLaunchRequest { Team = "north", Product = "P-1", Name = "Pump", LaunchDate = Day }, new LaunchReply() },
        { "Launches/Plan", ["launch", "plan", Id, "--expected-version", "3"], new LaunchRequest(Launch) { ExpectedVersion = 3 },
            new LaunchReply() },
        { "Launches/ChangeDate", ["launch", "change-date", Id, "--on", "2026-07-06", "--reason", "r"],
            new ChangeLaunchDateRequest { Launch = Launch, LaunchDate = Day, Reason = "r" }, new LaunchReply() },
        {
            "Launches/SetBusinessCase",
            ["launch", "set-case", Id, "--market", "water works", "--price", "38800", "--volume", "600", "--sales-target", "20000000",
                "--months", "18", "--risk", "bearings|high|medium|second source|pam", "--risk", "price|low|low"],
            new SetBusinessCaseRequest
            {
                Launch = Launch,
                BusinessCase = new BusinessCase
                {
                    Market = "water works", Price = 38_800m.ToMoney("CNY"), Volume = 600, SalesTarget = 20_000_000m.ToMoney("CNY"),
                    Months = 18,
                    Risks =
                    {
                        new LaunchRisk { Risk = "bearings", Likelihood = RiskLevel.High, Impact = RiskLevel.Medium,
                            Answer = "second source", Owner = "pam" },
                        new LaunchRisk { Risk = "price", Likelihood = RiskLevel.Low, Impact = RiskLevel.Low },
                    },
                },
            },
            new LaunchReply { BusinessCase = new BusinessCase { Risks = { new LaunchRisk() } } }
        },
        { "Launches/SetMilestone", ["launch", "set-milestone", Id, "--milestone", "m", "--owner", "o", "--due", "2026-07-06"],
            new SetMilestoneRequest { Launch = Launch, Milestone = "m", Owner = "o", DueOn = Day },
            new LaunchReply { Milestones = { new Milestone() } } },
        { "Launches/CompleteMilestone", ["launch", "complete-milestone", Id, "--milestone", "m", "--on", "2026-07-06"],
            new CompleteMilestoneRequest { Launch = Launch, Milestone = "m", DoneOn = Day }, new LaunchReply() },
        {
            "Launches/RecordMeeting",
            ["launch", "record-meeting", Id, "--on", "2026-07-06", "--title", "t", "--department", "rnd", "--department", "marketing",
                "--market-input", "m", "--conclusions", "c"],
            new RecordMeetingRequest
            {
                Launch = Launch,
                Meeting = new Meeting { HeldOn = Day, Title = "t", Departments = { "rnd", "marketing" }, MarketInput = "m",
                    Conclusions = "c" },
            },
            new LaunchReply()
        },
        { "Launches/RecordBriefing", ["launch", "brief", Id, "--on", "2026-07-06", "--presenter", "p", "--audience", "a"],
            new RecordBriefingRequest { Launch = Launch, Briefing = new Briefing { BriefedOn = Day, Presenter = "p", Audience = "a" } },
            new LaunchReply() },
        { "Launches/Waive", ["launch", "waive", Id, "--condition", "quality-requirements", "--reason", "r"],
            new WaiveRequest { Launch = Launch, Condition = Condition.QualityRequirements, Reason = "r" },
            new LaunchReply { Readiness = new Readiness { Conditions = { new ConditionState { Unmet = { new Unmet() } } } } } },
        { "Launches/Decide", ["launch", "go", Id], new DecideRequest { Launch = Launch, Go = true },
            new LaunchReply { Decisions = { new Decision() } } },
        { "Launches/Decide", ["launch", "no-go", Id, "--reason", "r"], new DecideRequest { Launch = Launch, Reason = "r" },
            new LaunchReply() },
        { "Launches/MarkLaunched", ["launch", "mark-launched", Id, "--on", "2026-07-06"],
            new MarkLaunchedRequest { Launch = Launch, LaunchedOn = Day }, new LaunchReply() },
        { "Launches/Review", ["launch", "review", Id, "--results", "r", "--lessons", "l"],
            new ReviewRequest { Launch = Launch, Results = "r", Lessons = "l" },
            new LaunchReply { Results = "r" } },
        { "Launches/Hold", ["launch", "hold", Id, "--reason", "r"], new ReasonRequest { Launch = Launch, Reason = "r" },
            new LaunchReply { Reason = "r" } },
        { "Launches/Resume", ["launch", "resume", Id], Launch, new LaunchReply() },
        { "Launches/Cancel", ["launch", "cancel", Id, "--reason", "r"], new ReasonRequest { Launch = Launch, Reason = "r" },
            new LaunchReply() },
        { "Deliveries/Request", ["delivery", "request", .. Lot, "--department", "rnd", "--on", "2026-07-06", "--quality", "tight"],
            new RequestDeliveryRequest { Launch = Launch, Delivery = "lot", Department = "rnd", WantedOn = Day,
                QualityRequirements = { "tight" } },
            new LaunchReply { Deliveries = { new Delivery() } } },
        { "Deliveries/Commit", ["delivery", "commit", .. Lot, "--on", "2026-07-06"],
            new CommitDeliveryRequest { Launch = Launch, Delivery = "lot", DueOn = Day }, new LaunchReply() },
        { "Deliveries/Slip", ["delivery", "slip", .. Lot, "--on", "2026-07-06", "--reason", "r"],
            new SlipDeliveryRequest { Launch = Launch, Delivery = "lot", DueOn = Day, Reason = "r" }, new LaunchReply() },
        { "Deliveries/Meet", ["delivery", "meet", .. Lot, "--on", "2026-07-06"],
            new MeetDeliveryRequest { Launch = Launch, Delivery = "lot", MetOn = Day }, new LaunchReply() },
        { "Deliveries/AssessQuality", ["delivery", "assess", .. Lot, "--quality", "tight", "--evidence", "e"],
            new AssessQualityRequest { Launch = Launch, Delivery = "lot", Requirement = "tight", Met = true, Evidence = "e" },
            new LaunchReply() },
        { "Deliveries/AssessQuality", ["delivery", "assess", .. Lot, "--quality", "tight", "--failed", "--evidence", "e"],
            new AssessQualityRequest { Launch = Launch, Delivery = "lot", Requirement = "tight", Evidence = "e" }, new LaunchReply() },
        {
            "Promotions/SetTerms", ["promotion", "set", Id, "--channel", "web,2026-07-06,2026-07-06,30000.5"],
            new SetPromotionTermsRequest
            {
                Launch = Launch,
                Channels = { new Channel { Channel_ = "web", StartsOn = Day, EndsOn = Day, Amount = 30000.5m.ToMoney("CNY") } },
            },
            new PromotionPlanReply { Channels = { new Channel() } }
        },
        {
            "Promotions/SetGoals", ["promotion", "set-goals", Id, "--goal", "web,trials booked,120", "--goal", "web,cost,80.5,lower"],
            new SetGoalsRequest
            {
                Launch = Launch,
                Goals =
                {
                    new GoalTerms { Channel = "web", Measure = "trials booked", Target = 120m.ToExact() },
                    new GoalTerms { Channel = "web", Measure = "cost", Target = 80.5m.ToExact(), LowerIsBetter = true },
                },
            },
            new PromotionPlanReply { Goals = { new Goal { Terms = new GoalTerms { Target = 120m.ToExact() } } } }
        },
        {
            "Promotions/RecordResult",
            ["promotion", "record-result", Id, "--channel", "web", "--measure", "m", "--result", "96", "--on", "2026-07-06",
                "--cause", "c"],
            new RecordResultRequest
            {
                Launch = Launch, Channel = "web", Measure = "m", Result = 96m.ToExact(), MeasuredOn = Day, Cause = "c",
            },
            new PromotionPlanReply()
        },
        { "Promotions/WriteMessage", ["promotion", "write-message", Id, "--message", "m", "--wording", "w"],
            new WriteMessageRequest { Launch = Launch, Message = "m", Wording = "w" },
            new PromotionPlanReply { Messages = { new KeyMessage() } } },
        { "Promotions/ApproveMessage", ["promotion", "approve-message", Id, "--message", "m", "--wording", "w"],
            new ApproveMessageRequest { Launch = Launch, Message = "m", Wording = "w" }, new PromotionPlanReply() },
        { "Promotions/PutAsset", ["promotion", "put-asset", Id, "--asset", "a", "--title", "t", "--channel", "web", "--message", "m"],
            new PutAssetRequest { Launch = Launch, Asset = "a", Title = "t", Channel = "web", Messages = { "m" } },
            new PromotionPlanReply { Assets = { new Asset() } } },
        { "Promotions/RemoveAsset", ["promotion", "remove-asset", Id, "--asset", "a"], new AssetRequest { Launch = Launch, Asset = "a" },
            new PromotionPlanReply() },
        { "Promotions/ApproveAsset", ["promotion", "approve-asset", Id, "--asset", "a"], new AssetRequest { Launch = Launch, Asset = "a" },
            new PromotionPlanReply() },
        { "Promotions/ApproveBudget", ["promotion", "approve-budget", Id], Launch, new PromotionPlanReply() },
        { "Promotions/ApprovePlan", ["promotion", "approve", Id], Launch, new PromotionPlanReply() },
    };

    public static TheoryData<string, string[], IMessage, IMessage> Questions => new()
    {
        { "Launches/Get", ["launch", "show", Id], new GetLaunchRequest { Launch = Id }, new LaunchReply() },
        { "Launches/List", ["launch", "list", "--status", "ready"], new ListLaunchesRequest { Status = "ready" },
            new ListLaunchesReply { Launches = { new LaunchSummary() } } },
        { "Launches/GetLaunchPlan", ["launch", "document", Id], new GetLaunchRequest { Launch = Id },
            new LaunchPlanReply { Meetings = { new Meeting() } } },
        { "Promotions/GetPromotionPlan", ["promotion", "show", Id], new GetLaunchRequest { Launch = Id },
            new PromotionPlanReply { Pending = { "x" } } },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public Task A_command_line_becomes_its_request(string method, string[] args, IMessage request, IMessage reply) =>
        Asked.CommandAsync(method, args, request, reply);

    [Theory]
    [MemberData(nameof(Questions))]
    public Task A_question_becomes_its_request_for_programs_and_people(string method, string[] args, IMessage request, IMessage reply) =>
        Asked.QuestionAsync(method, args, request, reply);

    [Theory]
    [InlineData("'web,monday,2026-07-06,5' is not channel,from,to,amount", "promotion", "set", Id, "--channel", "web,monday,2026-07-06,5")]
    [InlineData("'late|often|low' is not risk", "launch", "set-case", Id, "--risk", "late|often|low")]
    [InlineData("'web,cost,much' is not channel", "promotion", "set-goals", Id, "--goal", "web,cost,much")]
    [InlineData("'sales' not recognized", "delivery", "request", Id, "--delivery", "l", "--department", "sales", "--on", "2026-07-06",
        "--quality", "q")]
    [InlineData("--reason", "launch", "no-go", Id)]
    public async Task A_wrong_value_is_refused_before_anything_is_sent(string complaint, params string[] args)
    {
        var run = await ClientRun.InAsync("/", args);
        run.Exit.Should().Be(3);
        run.Error.Should().ContainEquivalentOf(complaint);
    }
}
