using Google.Protobuf;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

/// <summary><c>meeting</c>, <c>training</c>, <c>criteria</c>, <c>appraisal</c>: what is typed is what is sent, and what comes is
/// shown.</summary>
public class TeamWorkTests
{
    private const string Id = "0199d5a0-0000-7000-8000-000000000001";

    private static readonly Google.Type.Date Day = new DateOnly(2026, 7, 6).ToDate();
    private static readonly TrainingRequest Plan = new() { Plan = Id };
    private static readonly CriteriaRequest Criteria = new() { Team = "north", FiscalYear = "FY2027" };
    private static readonly AppraisalRequest Of285 = new() { Employee = "285", Quarter = "FY2027-Q1" };
    private static readonly string[] On285 = ["285", "--quarter", "FY2027-Q1"];
    private static readonly string[] OfNorth = ["--team", "north", "--year", "FY2027"];

    public static TheoryData<string, string[], IMessage, IMessage> Commands => new()
    {
        {
            "Meetings/Plan",
            ["meeting", "plan", "--team", "north", "--title", "Weekly", "--on", "2026-07-06", "--every-weeks", "1", "--agenda", "a",
                "--agenda", "b, c"],
            new PlanMeetingRequest { Team = "north", Title = "Weekly", On = Day, EveryWeeks = 1, Agenda = { "a", "b, c" } },
            new MeetingReply()
        },
        {
            "Meetings/Hold", ["meeting", "hold", Id, "--on", "2026-07-06", "--goal", "+20 %", "--outcome", "o", "--attendee", "285",
                "--action", "285,2026-07-06,offer, in writing", "--expected-version", "2"],
            new HoldMeetingRequest
            {
                Meeting = Id, HeldOn = Day, Goals = { "+20 %" }, Outcome = "o", Attendees = { "285" }, ExpectedVersion = 2,
                Actions = { new NewAction { Owner = "285", DueOn = Day, Task = "offer, in writing" } },
            },
            new MeetingReply { Actions = { new MeetingAction() } }
        },
        { "Meetings/Cancel", ["meeting", "cancel", Id, "--reason", "fair", "--ends-series"],
            new CancelMeetingRequest { Meeting = Id, Reason = "fair", EndsSeries = true }, new MeetingReply() },
        { "Meetings/AddAction", ["meeting", "add-action", Id, "--owner", "285", "--due", "2026-07-06", "--task", "t"],
            new AddActionRequest { Meeting = Id, Action = new NewAction { Owner = "285", DueOn = Day, Task = "t" } }, new MeetingReply() },
        { "Meetings/CompleteAction", ["meeting", "complete-action", Id, "--number", "2", "--on", "2026-07-06"],
            new CompleteActionRequest { Meeting = Id, Number = 2, DoneOn = Day }, new MeetingReply() },
        {
            "Training/Propose",
            ["training", "propose", "285", "--team", "north", "--topic", "t", "--objective", "o", "--from-appraisal", "FY2027-Q1"],
            new ProposeTrainingRequest { Employee = "285", Team = "north", Topic = "t", Objective = "o", AppraisalQuarter = "FY2027-Q1" },
            new TrainingReply()
        },
        { "Training/Agree", ["training", "agree", Id, "--expected-version", "1"], new TrainingRequest(Plan) { ExpectedVersion = 1 },
            new TrainingReply() },
        { "Training/Decline", ["training", "decline", Id, "--reason", "no"], new DeclineTrainingRequest { Plan = Plan, Reason = "no" },
            new TrainingReply() },
        {
            "Training/Schedule",
            ["training", "schedule", Id, "--provider", "p", "--from", "2026-07-06", "--to", "2026-07-06", "--cost", "4000.5"],
            new ScheduleTrainingRequest { Plan = Plan, Provider = "p", StartsOn = Day, EndsOn = Day,
                CostEstimate = 4000.5m.ToMoney("CNY") }, new TrainingReply()
        },
        { "Training/RecordAttendance", ["training", "attend", Id, "--on", "2026-07-06"],
            new RecordAttendanceRequest { Plan = Plan, AttendedOn = Day }, new TrainingReply() },
        { "Training/RecordAttendance", ["training", "attend", Id, "--on", "2026-07-06", "--cost", "3800.5"],
            new RecordAttendanceRequest { Plan = Plan, AttendedOn = Day, ActualCost = 3800.5m.ToMoney("CNY") }, new TrainingReply() },
        { "Training/RecordAttendance", ["training", "miss", Id, "--reason", "ill"],
            new RecordAttendanceRequest { Plan = Plan, AbsentBecause = "ill" }, new TrainingReply() },
        { "Training/Assess", ["training", "assess", Id, "--score", "85.5"],
            new AssessTrainingRequest { Plan = Plan, Score = 85.5m.ToExact() }, new TrainingReply() },
        {
            "Training/ReviewEffect",
            ["training", "review-effect", Id, "--measure", "m", "--before", "10", "--after", "7", "--least-change", "3",
                "--lower-is-better"],
            new ReviewEffectRequest { Plan = Plan, Measure = "m", Before = 10m.ToExact(), After = 7m.ToExact(), LeastChange = 3m.ToExact(),
                LowerIsBetter = true },
            new TrainingReply { Effect = new TrainingEffect() }
        },
        {
            "AppraisalCriteria/Propose",
            ["criteria", "propose", .. OfNorth, "--component", "work-quality=60", "--component", "teamwork=40"],
            new ProposeCriteriaRequest
            {
                Criteria = Criteria,
                Components =
                {
                    new CriteriaComponent { Component = "work-quality", Weight = 60m.ToExact() },
                    new CriteriaComponent { Component = "teamwork", Weight = 40m.ToExact() },
                },
            },
            new CriteriaReply()
        },
        { "AppraisalCriteria/Agree", ["criteria", "agree", .. OfNorth], Criteria, new CriteriaReply() },
        { "AppraisalCriteria/Return", ["criteria", "return", .. OfNorth, "--reason", "no"],
            new ReturnCriteriaRequest { Criteria = Criteria, Reason = "no" }, new CriteriaReply() },
        {
            "Appraisals/Plan", ["appraisal", "plan", .. On285, "--team", "north", "--goal", "sell 100=60", "--goal", "a=b=40"],
            new PlanAppraisalRequest
            {
                Employee = "285", Team = "north", Quarter = "FY2027-Q1",
                Goals = { new AppraisalGoal { Goal = "sell 100", Weight = 60m.ToExact() },
                    new AppraisalGoal { Goal = "a=b", Weight = 40m.ToExact() } },
            },
            new AppraisalReply()
        },
        { "Appraisals/SubmitSelfReview", ["appraisal", "self-review", .. On285, "--score", "85", "--comment", "c"],
            new SubmitSelfReviewRequest { Appraisal = Of285, Score = 85m.ToExact(), Comment = "c" }, new AppraisalReply() },
        {
            "Appraisals/Review",
            ["appraisal", "review", .. On285, "--score", "work-quality=80", "--goal-score", "sell 100=110", "--feedback", "f",
                "--improvement", "i"],
            new ReviewAppraisalRequest
            {
                Appraisal = Of285, Feedback = "f", Improvement = "i",
                Components = { new ComponentScore { Component = "work-quality", Score = 80m.ToExact() } },
                Goals = { new ComponentScore { Component = "sell 100", Score = 110m.ToExact() } },
            },
            new AppraisalReply { Components = { new AppraisedComponent() }, Goals = { new AppraisalGoal() } }
        },
        { "Appraisals/Share", ["appraisal", "share", .. On285], Of285, new AppraisalReply() },
        { "Appraisals/Acknowledge", ["appraisal", "acknowledge", .. On285], new AcknowledgeAppraisalRequest { Appraisal = Of285 },
            new AppraisalReply() },
        { "Appraisals/Dispute", ["appraisal", "dispute", .. On285, "--reason", "r"],
            new DisputeAppraisalRequest { Appraisal = Of285, Reason = "r" }, new AppraisalReply() },
        { "Appraisals/ResolveDispute", ["appraisal", "resolve", .. On285, "--with", "mia", "--resolution", "r"],
            new ResolveDisputeRequest { Appraisal = Of285, WithManager = "mia", Resolution = "r" },
            new AppraisalReply { Resolution = "r" } },
        { "Appraisals/Finalise", ["appraisal", "finalise", .. On285], Of285, new AppraisalReply() },
    };

    public static TheoryData<string, string[], IMessage, IMessage> Questions => new()
    {
        { "Meetings/Get", ["meeting", "show", Id], new GetMeetingRequest { Meeting = Id }, new MeetingReply { NextMeeting = Id } },
        { "Meetings/List", ["meeting", "list", "--team", "north", "--from", "2026-07-06", "--until", "2026-07-06"],
            new ListMeetingsRequest { Team = "north", From = Day, Until = Day },
            new ListMeetingsReply { Meetings = { new MeetingReply() } } },
        { "Meetings/ListActions", ["meeting", "actions", "--team", "north", "--owner", "285", "--overdue"],
            new ListActionsRequest { Team = "north", Owner = "285", OverdueOnly = true },
            new ListActionsReply { Actions = { new MeetingAction() } } },
        { "Training/Get", ["training", "show", Id], new GetTrainingRequest { Plan = Id }, new TrainingReply() },
        { "Training/ListOf", ["training", "list", "285"], new ListTrainingOfRequest { Employee = "285" },
            new ListTrainingReply { Plans = { new TrainingReply() } } },
        { "Training/GetTeamPlan", ["training", "plan", "--team", "north", "--for", "FY2027-Q1"],
            new GetTeamPlanRequest { Team = "north", Period = "FY2027-Q1" },
            new TeamPlanReply { Counts = { ["scheduled"] = 2 }, Plans = { new TrainingReply() } } },
        { "AppraisalCriteria/Get", ["criteria", "show", .. OfNorth], Criteria,
            new CriteriaReply { Components = { new CriteriaComponent() } } },
        { "Appraisals/Get", ["appraisal", "show", .. On285], new GetAppraisalRequest { Employee = "285", Quarter = "FY2027-Q1" },
            new AppraisalReply() },
        { "Appraisals/List", ["appraisal", "list", "--team", "north", "--quarter", "FY2027-Q1"],
            new ListAppraisalsRequest { Team = "north", Quarter = "FY2027-Q1" },
            new ListAppraisalsReply { Appraisals = { new AppraisalStanding() } } },
        { "Appraisals/Summarise", ["appraisal", "summary", "--team", "north", "--quarter", "FY2027-Q1"],
            new ListAppraisalsRequest { Team = "north", Quarter = "FY2027-Q1" },
            new AppraisalSummaryReply { TeamScores = new ScoreComparison(), Members = { new AppraisedMember() } } },
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
    [InlineData("'285,monday,offer' is not owner,day,task", "meeting", "hold", Id, "--on", "2026-07-06", "--action", "285,monday,offer")]
    [InlineData("'teamwork' is not component=weight", "criteria", "propose", "--team", "t", "--year", "FY2027", "--component", "teamwork")]
    [InlineData("Exactly one of --need and --from-appraisal", "training", "propose", "285", "--team", "t", "--topic", "t",
        "--objective", "o")]
    public async Task A_wrong_value_is_refused_before_anything_is_sent(string complaint, params string[] args)
    {
        var run = await ClientRun.InAsync("/", args);
        run.Exit.Should().Be(3);
        run.Error.Should().Contain(complaint);
    }

    [Fact]
    public async Task Programs_get_every_field_and_unknown_is_null()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Training/Get", new TrainingReply
        {
            Plan = Id, Status = "scheduled", StartsOn = Day, CostEstimate = 4000.5m.ToMoney("CNY"), Assessment = 85.50m.ToExact(),
            Version = 3,
        });
        var json = (await platform.RunAsync("training", "show", Id, "--json")).Json;
        ((string)json["plan"]!, (string)json["startsOn"]!, (string)json["costEstimate"]!["amount"]!, (string)json["assessment"]!,
            (long)json["version"]!)
            .Should().Be((Id, "2026-07-06", "4000.5", "85.5", 3));
        json.ContainsKey("effect").Should().BeTrue();
        json["effect"].Should().BeNull();
        json["need"].Should().BeNull();
    }
}
