using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

/// <summary><c>account</c>, <c>visit</c>, <c>feedback</c>, <c>standard</c>, <c>complaint</c>, <c>survey</c>, <c>improvement</c>.</summary>
public class CustomerTests
{
    private const string Id = "0199d5a0-0000-7000-8000-000000000001";

    private static readonly Google.Type.Date Day = new DateOnly(2026, 7, 6).ToDate();
    private static readonly Timestamp Noon = new() { Seconds = 1782907200 };
    private static readonly ComplaintStepRequest Plain = new() { Complaint = Id };
    private static readonly ComplaintStepRequest WithText = new() { Complaint = Id, Text = "t" };

    public static TheoryData<string, string[], IMessage, IMessage> Commands => new()
    {
        {
            "KeyAccounts/Add",
            ["account", "add", "C1", "--name", "Contoso", "--team", "north", "--owner", "285", "--visit-every", "30", "--since",
                "2026-07-06"],
            new AddAccountRequest { Customer = "C1", Name = "Contoso", Team = "north", Owner = "285", VisitEveryDays = 30, Since = Day },
            new AccountReply { Visits = { new Visit() } }
        },
        { "KeyAccounts/Change", ["account", "change", "C1", "--owner", "286"], new ChangeAccountRequest { Customer = "C1", Owner = "286" },
            new AccountReply() },
        { "KeyAccounts/End", ["account", "end", "C1", "--on", "2026-07-06"], new EndAccountRequest { Customer = "C1", EndedOn = Day },
            new AccountReply() },
        { "KeyAccounts/PlanVisit", ["visit", "plan", "C1", "--on", "2026-07-06"], new PlanVisitRequest { Customer = "C1", PlannedOn = Day },
            new AccountReply() },
        { "KeyAccounts/CompleteVisit", ["visit", "done", "C1", "--visit", Id, "--on", "2026-07-06", "--notes", "n"],
            new CompleteVisitRequest { Customer = "C1", Visit = Id, VisitedOn = Day, Notes = "n" }, new AccountReply() },
        { "KeyAccounts/CompleteVisit", ["visit", "done", "C1", "--on", "2026-07-06", "--rep", "285"],
            new CompleteVisitRequest { Customer = "C1", VisitedOn = Day, Rep = "285" }, new AccountReply() },
        { "KeyAccounts/CancelVisit", ["visit", "cancel", "C1", "--visit", Id, "--reason", "moved"],
            new CancelVisitRequest { Customer = "C1", Visit = Id, Reason = "moved" }, new AccountReply() },
        { "KeyAccounts/MissVisit", ["visit", "miss", "C1", "--visit", Id], new MissVisitRequest { Customer = "C1", Visit = Id },
            new AccountReply() },
        {
            "CustomerFeedback/Record",
            ["feedback", "record", "C1", "--category", "delivery", "--severity", "high", "--text", "t", "--may-quote"],
            new RecordFeedbackRequest
            {
                Customer = "C1", Category = "delivery", Severity = Severity.High, Text = "t", MayBeQuoted = true,
            }, new FeedbackReply()
        },
        {
            "ServiceStandards/SetBusinessHours",
                ["service-standard", "set-hours", "--open", "1-2=09:00-18:00", "--open", "6=10:00-12:00", "--holiday", "2026-07-06",
                "--extra-day", "2026-07-06", "--day", "2026-07-06=09:00-12:00", "--expected-version", "2"],
            new SetBusinessHoursRequest
            {
                Week =
                {
                    new OpeningHours { Weekday = 1, OpensAt = "09:00", ClosesAt = "18:00" },
                    new OpeningHours { Weekday = 2, OpensAt = "09:00", ClosesAt = "18:00" },
                    new OpeningHours { Weekday = 6, OpensAt = "10:00", ClosesAt = "12:00" },
                },
                Holidays = { Day },
                ExtraWorkingDays = { Day },
                Days = { new DayHours { Day = Day, OpensAt = "09:00", ClosesAt = "12:00" } },
                ExpectedVersion = 2,
            },
            new BusinessHoursReply { Week = { new OpeningHours() } }
        },
        {
            "ServiceStandards/Propose", ["service-standard", "propose", "--time", "high=4,16.5"],
            new ProposeStandardRequest { Times =
                { new ServiceTime { Severity = Severity.High, ResponseHours = 4m.ToExact(), ResolutionHours = 16.5m.ToExact() } } },
            new StandardReply { Proposed = new StandardVersion { Times = { new ServiceTime() } } }
        },
        { "ServiceStandards/Agree", ["service-standard", "agree", "--standard", "2"], new AgreeStandardRequest { StandardVersion = 2 },
            new StandardReply() },
        {
            "Complaints/Receive",
            ["complaint", "receive", "C1", "--category", "delivery", "--severity", "critical", "--at", "2026-07-01T12:00:00Z"],
            new ReceiveComplaintRequest { Customer = "C1", Category = "delivery", Severity = Severity.Critical, ReceivedAt = Noon },
            new ComplaintReply()
        },
        { "Complaints/Assign", ["complaint", "assign", Id, "--to", "cleo", "--expected-version", "1"],
            new AssignComplaintRequest { Complaint = Id, Assignee = "cleo", ExpectedVersion = 1 }, new ComplaintReply() },
        { "Complaints/Respond", ["complaint", "respond", Id, "--text", "t"], WithText,
            new ComplaintReply { Response = new ServiceClock() } },
        { "Complaints/Hold", ["complaint", "hold", Id, "--text", "t"], WithText, new ComplaintReply() },
        { "Complaints/Resume", ["complaint", "resume", Id], Plain, new ComplaintReply() },
        { "Complaints/Resolve", ["complaint", "resolve", Id, "--text", "t", "--at", "2026-07-01T12:00:00Z"],
            new ComplaintStepRequest(WithText) { At = Noon }, new ComplaintReply() },
        { "Complaints/Confirm", ["complaint", "confirm", Id], Plain, new ComplaintReply() },
        { "Complaints/Reopen", ["complaint", "reopen", Id, "--text", "t"], WithText,
            new ComplaintReply { Steps = { new ComplaintStep() } } },
        {
            "Surveys/Create",
            ["survey", "create", "--team", "north", "--title", "Q1", "--question", "How?", "--nps-question", "Would you?", "--category",
                "delivery"],
            new CreateSurveyRequest { Team = "north", Title = "Q1", KeyQuestion = "How?", NpsQuestion = "Would you?",
                Categories = { "delivery" } }, new SurveyReply()
        },
        { "Surveys/Invite", ["survey", "invite", Id, "--invitee", "p1", "--invitee", "p2", "--invitee", "p1"],
            new InviteRequest { Survey = Id, Invitees = { "p1", "p2" } }, new SurveyReply() },
        { "Surveys/Respond", ["survey", "respond", Id, "--invitee", "p1", "--rating", "2", "--recommend", "0", "--issue", "delivery"],
            new RespondRequest { Survey = Id, Invitee = "p1", Rating = 2, Recommend = 0, Issues = { "delivery" } }, new RespondReply() },
        { "Surveys/Invite", ["survey", "invite", Id, "--invitee", "p1", "--opened-on", "2026-07-06"],
            new InviteRequest { Survey = Id, Invitees = { "p1" }, OpenedOn = Day }, new SurveyReply() },
        { "Surveys/Close", ["survey", "close", Id, "--closed-on", "2026-07-06"], new CloseSurveyRequest { Survey = Id, ClosedOn = Day },
            new SurveyReply { Result = new SurveyResult { Issues = { new Issue() } } } },
        { "ImprovementPlans/Open", ["improvement", "open", Id], new OpenPlanRequest { BaselineSurvey = Id }, new ImprovementReply() },
        { "ImprovementPlans/ChooseIssue", ["improvement", "choose-issue", Id, "--category", "delivery", "--from-complaints"],
            new ChooseIssueRequest { Plan = Id, Category = "delivery", FromComplaints = true }, new ImprovementReply() },
        {
            "ImprovementPlans/AgreeMeasures",
            ["improvement", "agree", Id, "--standard", "2", "--measure", "285,2026-07-06,a hotline, staffed", "--goal", "15%"],
            new AgreeMeasuresRequest
            {
                Plan = Id, StandardVersion = 2, Goal = 0.15m.ToExact(),
                Measures = { new Measure { Owner = "285", DueOn = Day, What = "a hotline, staffed" } },
            },
            new ImprovementReply { Measures = { new Measure() } }
        },
        { "ImprovementPlans/RecordTraining", ["improvement", "train", Id, "--topic", "t", "--on", "2026-07-06", "--participant", "285"],
            new RecordTrainingRequest { Plan = Id, Topic = "t", TrainedOn = Day, Participants = { "285" } }, new ImprovementReply() },
        { "ImprovementPlans/RecordFollowUp", ["improvement", "follow-up", Id, "--on", "2026-07-06", "--finding", "f"],
            new RecordFollowUpRequest { Plan = Id, On = Day, Finding = "f" }, new ImprovementReply { FollowUps = { new FollowUp() } } },
        { "CustomerWords/Erase", ["customer", "erase", "C1", "--reason", "asked for", "--yes"],
            new EraseCustomerWordsRequest { Customer = "C1", Reason = "asked for" }, new EraseCustomerWordsReply() },
        { "ImprovementPlans/Conclude", ["improvement", "conclude", Id, "--resurvey", Id], new ConcludeRequest { Plan = Id, Resurvey = Id },
            new ImprovementReply() },
    };

    public static TheoryData<string, string[], IMessage, IMessage> Questions => new()
    {
        { "KeyAccounts/Get", ["account", "show", "C1", "--as-of", "2026-07-01T12:00:00Z"],
            new GetAccountRequest { Customer = "C1", AsOf = Noon }, new AccountReply() },
        { "KeyAccounts/List", ["account", "list"], new ListAccountsRequest(), new ListAccountsReply { Accounts = { new AccountReply() } } },
        { "KeyAccounts/ListOverdue", ["visit", "overdue", "--on", "2026-07-06"], new ListOverdueRequest { On = Day },
            new ListOverdueReply { Visits = { new OverdueVisit() } } },
        { "CustomerFeedback/List", ["feedback", "list", "--customer", "C1"], new ListFeedbackRequest { Customer = "C1" },
            new ListFeedbackReply { Feedback = { new FeedbackReply() } } },
        {
            "CustomerReports/GetFeedbackReport", ["feedback", "report", "--team", "north", "--from", "2026-07-06", "--until", "2026-07-06"],
            new FeedbackReportRequest { Team = "north", From = Day, Until = Day },
            new FeedbackReport { Figures = new ComplaintFigures { Response = new ServiceFigures() },
                Complaints = { new FeedbackCount { Month = Day } } }
        },
        { "ServiceStandards/GetBusinessHours", ["service-standard", "hours"], new GetBusinessHoursRequest(), new BusinessHoursReply() },
        { "ServiceStandards/Get", ["service-standard", "show"], new GetStandardRequest(),
            new StandardReply { Versions = { new StandardVersion { Times = { new ServiceTime() } } } } },
        { "Complaints/Get", ["complaint", "show", Id], new GetComplaintRequest { Complaint = Id }, new ComplaintReply() },
        { "Complaints/List", ["complaint", "list", "--open", "--breached"],
            new ListComplaintsRequest { OpenOnly = true, BreachedOnly = true },
            new ListComplaintsReply { Complaints = { new ComplaintReply { Response = new ServiceClock { Breached = true } } } } },
        { "Surveys/Get", ["survey", "show", Id], new GetSurveyRequest { Survey = Id }, new SurveyReply() },
        { "Surveys/List", ["survey", "list"], new ListSurveysRequest(), new ListSurveysReply { Surveys = { new SurveyReply() } } },
        {
            "CustomerReports/GetSurveyResults", ["survey", "results", "--team", "north", "--from", "2026-07-06", "--until", "2026-07-06"],
            new SurveyResultsRequest { Team = "north", From = Day, Until = Day },
            new SurveyResults { Surveys = { new SurveyComparison { Result = new SurveyResult() } } }
        },
        { "ImprovementPlans/Get", ["improvement", "show", Id], new GetImprovementRequest { Plan = Id }, new ImprovementReply() },
        { "ImprovementPlans/List", ["improvement", "list"], new ListImprovementsRequest(),
            new ListImprovementsReply { Plans = { new ImprovementReply() } } },
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
    [InlineData("'mild' not recognized", "feedback", "record", "C1", "--category", "c", "--severity", "mild", "--text", "t")]
    [InlineData("'0-5=09:00-18:00' is not days=from-to", "service-standard", "set-hours", "--open", "0-5=09:00-18:00")]
    [InlineData("'worst=1,2' is not severity=response,resolution", "service-standard", "propose", "--time", "worst=1,2")]
    [InlineData("--invitee or --list is needed", "survey", "invite", Id)]
    [InlineData("There is no file nobody.txt", "survey", "invite", Id, "--list", "nobody.txt")]
    public async Task A_wrong_value_is_refused_before_anything_is_sent(string complaint, params string[] args)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        var run = await platform.RunAsync(args);
        run.Exit.Should().Be(3);
        run.Error.Should().ContainEquivalentOf(complaint);
        platform.Exchange.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_list_of_people_is_invited_in_calls_of_at_most_5000()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Surveys/Invite", new SurveyReply { Invitations = 5_001 });
        var list = platform.WriteFile("people.txt", string.Join('\n', Enumerable.Range(0, 5_001).Select(person => $"p{person}")) + "\n\n");
        (await platform.RunAsync("survey", "invite", Id, "--list", list)).Exit.Should().Be(0);
        platform.Exchange.Calls.Select(call => ((InviteRequest)call.Messages[0]).Invitees.Count).Should().Equal(5_000, 1);
        platform.Exchange.Calls.Select(call => call.Key).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_file_of_answers_arrives_for_its_survey_and_wrong_rows_are_listed_like_compiler_errors()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Surveys/Import", new ImportResponsesReply
        {
            Survey = new SurveyReply { Responses = 60, Invitations = 100 },
            Rows = 62,
            Taken = 60,
            Superseded = 1,
            Errors = { new RowError { Line = 3, Column = "Q1", Code = "out-of-range", Message = "The key question is rated 1 to 5." } },
        });
        var run = await platform.RunAsync("survey", "import", Id, platform.WriteFile("answers.csv", "who,Q1\np1,5\n"), "--map",
            "invitee=who", "--map", "rating=Q1");

        run.Exit.Should().Be(2);
        run.ErrorLines.Should().Contain("answers.csv:3:Q1: The key question is rated 1 to 5.");
        run.Out.Should().ContainAll("Superseded", "60 of 100");
        platform.Exchange.Calls.Single().Header.Should().Be(
            new FileHeader { FileName = "answers.csv", Target = Id, Columns = { ["invitee"] = "who", ["rating"] = "Q1" } });
    }

    [Fact]
    public async Task A_file_of_visits_arrives_with_what_is_said_of_its_form()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("KeyAccounts/ImportVisits", new ImportVisitsReply { Rows = 3, Done = 2, Unchanged = 1 });
        var run = await platform.RunAsync("visit", "import", platform.WriteFile("visits.csv", "customer,date\n"), "--date-format",
            "dd.MM.yyyy", "--encoding", "gb18030");

        run.Exit.Should().Be(0);
        run.Out.Should().ContainAll("Done", "Unchanged");
        platform.Exchange.Calls.Single().Header
            .Should().Be(new FileHeader { FileName = "visits.csv", DateFormat = "dd.MM.yyyy", Encoding = "gb18030" });
    }
}
