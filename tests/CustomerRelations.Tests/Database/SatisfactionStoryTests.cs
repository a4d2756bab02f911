using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Deliverables;
using SalesPlatform.Documents;
using SalesPlatform.Tests.Hosting;
using DeliverablesClient = SalesPlatform.Contracts.Deliverables.V1.Deliverables.DeliverablesClient;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Tests.CustomerRelations.Database;

/// <summary>The second case of the source document, from the first complaint to the report, as the service's callers see it.</summary>
[Collection(nameof(RunningCustomerRelations))]
public class SatisfactionStoryTests(RunningCustomerRelations service)
{
    private const string Issue = "after-sales-response";
    private const string KeyQuestion = "How satisfied are you with us?";

    private readonly CallInvoker _mia = service.As("mia", "sales-manager", "north");
    private readonly CallInvoker _cleo = service.As("cleo", "customer-service");
    private readonly CallInvoker _rob = service.As("rob", "sales-rep", "north", "101");

    [Fact]
    public async Task Slow_after_sales_response_is_found_worked_on_and_measured_again()
    {
        await service.LearnAsync("organisation", 1, new OrganisationSet(1, "CNY", "Asia/Shanghai"));
        await service.LearnAsync("team/north", 1, new TeamAdded("north", "North"));
        await service.LearnAsync("name/team/north", 1, new NameGiven("team", "north", "北区", "North"));
        await service.LearnAsync("employee/101", 1, new EmployeeHired("101", "Rob", "north", new(2025, 1, 1)));
        await StandardAsync(1, slowest: 8);
        await VisitsAsync();
        await ComplaintsAsync();
        var baseline = await SurveyAsync(satisfied: 60, of: 100);

        var plan = await PlanAsync(baseline.Survey);
        service.Time.Advance(TimeSpan.FromDays(30));
        var again = await SurveyAsync(satisfied: 69, of: 100);
        await ConcludeAsync(plan, again.Survey);
        await ReportsShowItAsync(again.Survey);
        await DeliverablesShowItAsync();
        await service.Services.GetRequiredService<DeliverableDrafts>().DraftAsync(TestContext.Current.CancellationToken);
        await new RebuiltViews(service).ShouldEqualTheLiveOnesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> PlanAsync(string baseline)
    {
        var plans = new Wire.ImprovementPlans.ImprovementPlansClient(_mia);
        var plan = (await plans.OpenAsync(new Wire.OpenPlanRequest { BaselineSurvey = baseline })).Plan;
        await plans.ChooseIssueAsync(new Wire.ChooseIssueRequest { Plan = plan, Category = Issue, FromComplaints = true });
        service.Time.Advance(TimeSpan.FromDays(7));
        await StandardAsync(2, slowest: 4);
        await plans.AgreeMeasuresAsync(new Wire.AgreeMeasuresRequest
        {
            Plan = plan,
            StandardVersion = 2,
            Goal = 0.15m.ToExact(),
            Measures = { new Wire.Measure { What = "A hotline", Owner = "cleo", DueOn = new DateOnly(2026, 4, 1).ToDate() } },
        });
        await plans.RecordTrainingAsync(new Wire.RecordTrainingRequest
        {
            Plan = plan,
            Topic = "Answering within hours",
            TrainedOn = new DateOnly(2026, 3, 9).ToDate(),
            Participants = { "101" },
        });
        return plan;
    }

    private async Task ConcludeAsync(string plan, string resurvey)
    {
        var concluded = await new Wire.ImprovementPlans.ImprovementPlansClient(_mia).ConcludeAsync(
            new Wire.ConcludeRequest { Plan = plan, Resurvey = resurvey });

        (concluded.Status, concluded.ChangePoints.Value, concluded.ChangePercent.Value).Should().Be(("effective", "9", "15"));
    }

    private async Task StandardAsync(int version, int slowest)
    {
        var fromSales = new Wire.ServiceStandards.ServiceStandardsClient(_mia);
        var week = Enumerable.Range(1, 5).Select(day => new Wire.OpeningHours { Weekday = day, OpensAt = "09:00", ClosesAt = "18:00" });
        await fromSales.SetBusinessHoursAsync(new Wire.SetBusinessHoursRequest { Week = { week } });
        var times = Enumerable.Range(1, 4).Select(severity => new Wire.ServiceTime
        {
            Severity = (Wire.Severity)severity,
            ResponseHours = ((decimal)slowest / severity).ToExact(),
            ResolutionHours = (10m * slowest / severity).ToExact(),
        });
        await fromSales.ProposeAsync(new Wire.ProposeStandardRequest { Times = { times } });
        (await DueAsync(_mia)).Should().NotContain("standard-agreement", "she proposed it");
        (await DueAsync(_cleo)).Should().Contain("standard-agreement");
        var agreed = await new Wire.ServiceStandards.ServiceStandardsClient(_cleo).AgreeAsync(
            new Wire.AgreeStandardRequest { StandardVersion = version });
        agreed.Versions.Should().HaveCount(version);
    }

    private static async Task<IEnumerable<string>> DueAsync(CallInvoker caller) =>
        (await new DueItems.DueItemsClient(caller).ListAsync(new ListDueRequest())).Items.Select(item => item.Kind);

    private async Task VisitsAsync()
    {
        await new Wire.KeyAccounts.KeyAccountsClient(_mia).AddAsync(new Wire.AddAccountRequest
        {
            Customer = "C1",
            Name = "Contoso",
            Team = "north",
            Owner = "101",
            VisitEveryDays = 14,
            Since = new DateOnly(2026, 2, 1).ToDate(),
        });
        var accounts = new Wire.KeyAccounts.KeyAccountsClient(_rob);
        (await accounts.ListOverdueAsync(new Wire.ListOverdueRequest { PageSize = 1 })).Visits.Should().ContainSingle().Which.DaysOverdue
            .Should().Be(15);
        (await DueAsync(_rob)).Should().Equal("visit-overdue");
        (await DueAsync(service.As("sue", "sales-rep", "north", "102"))).Should().BeEmpty("the account is not hers");
        var visit = (await accounts.PlanVisitAsync(
            new Wire.PlanVisitRequest { Customer = "C1", PlannedOn = new DateOnly(2026, 3, 2).ToDate() })).Visits[0];
        await accounts.CompleteVisitAsync(new Wire.CompleteVisitRequest
        {
            Customer = "C1",
            Visit = visit.Visit_,
            VisitedOn = visit.PlannedOn,
            Notes = "Nobody calls them back.",
        });
        (await accounts.ListOverdueAsync(new Wire.ListOverdueRequest())).Visits.Should().BeEmpty();
        var named = () => accounts.CompleteVisitAsync(
            new Wire.CompleteVisitRequest
            {
                Customer = "C1", Visit = visit.Visit_, VisitedOn = visit.PlannedOn,
                Rep = "101"
            }).ResponseAsync;
        (await named.Should().ThrowAsync<RpcException>("who goes to a planned visit is settled")).Which.StatusCode.Should()
            .Be(StatusCode.InvalidArgument);
        await new Wire.CustomerFeedback.CustomerFeedbackClient(_rob).RecordAsync(new Wire.RecordFeedbackRequest
        {
            Customer = "C1",
            Category = Issue,
            Severity = Wire.Severity.High,
            Text = "Nobody calls back.",
        });
    }

    // Received on Monday at 10:00 in Shanghai, answered the next day at 11:00: ten business hours where eight thirds were promised.
    private async Task ComplaintsAsync()
    {
        var received = await new Wire.Complaints.ComplaintsClient(_rob).ReceiveAsync(
            new Wire.ReceiveComplaintRequest
            {
                Customer = "C1", Category = Issue, Severity = Wire.Severity.High, Text = "Still nobody.",
                MayBeQuoted = true
            });
        var complaints = new Wire.Complaints.ComplaintsClient(_cleo);
        service.Time.Advance(TimeSpan.FromHours(25));
        var late = await complaints.ListAsync(new Wire.ListComplaintsRequest { BreachedOnly = true, OpenOnly = true });
        late.Complaints.Should().ContainSingle().Which.Response.MinutesOver.Should().Be(440);
        (await DueAsync(_cleo)).Should().Contain("complaint-breached");
        (await DueAsync(_rob)).Should().BeEmpty("customer service and the manager act on a complaint");
        (await OfferedAsync()).Should().Equal("assign");
        await complaints.AssignAsync(new Wire.AssignComplaintRequest { Complaint = received.Complaint, Assignee = "cleo" });
        (await OfferedAsync()).Should().Equal("respond");
        await complaints.HoldAsync(new Wire.ComplaintStepRequest { Complaint = received.Complaint, Text = "Which lot was it?" });
        (await OfferedAsync()).Should().Equal(["resume"], "what waits for the customer is neither answered nor resolved");
        await complaints.ResumeAsync(new Wire.ComplaintStepRequest { Complaint = received.Complaint });
        await complaints.RespondAsync(new Wire.ComplaintStepRequest { Complaint = received.Complaint, Text = "We are sorry." });
        await complaints.ResolveAsync(new Wire.ComplaintStepRequest { Complaint = received.Complaint, Text = "Mended." });
        var done = await complaints.ConfirmAsync(new Wire.ComplaintStepRequest { Complaint = received.Complaint });
        (await DueAsync(_cleo)).Should().NotContain("complaint-breached");
        (done.Status, done.Response.Minutes, done.Response.Breached, done.Resolution.Breached).Should().Be(("confirmed", 600, true, false));
        (await new Wire.Complaints.ComplaintsClient(service.As("sue", "sales-rep", "north", "102")).ListAsync(
            new Wire.ListComplaintsRequest()))
            .Complaints.Should().BeEmpty("the account is not hers");

        async Task<IEnumerable<string>> OfferedAsync() =>
            (await new DueItems.DueItemsClient(_cleo).ListAsync(new ListDueRequest())).Items
            .Single(item => item.Kind == "complaint-breached").Actions.Select(action => action.Verb);
    }

    private async Task<Wire.SurveyReply> SurveyAsync(int satisfied, int of)
    {
        var surveys = new Wire.Surveys.SurveysClient(_mia);
        var survey = (await surveys.CreateAsync(
            new Wire.CreateSurveyRequest
            {
                Team = "north", Title = "Quarterly", KeyQuestion = KeyQuestion,
                Categories = { Issue }
            })).Survey;
        await surveys.InviteAsync(
            new Wire.InviteRequest { Survey = survey, Invitees = { Enumerable.Range(0, of).Select(person => $"p{person}") } });
        for (var person = 0; person < of; person++)
        {
            await surveys.RespondAsync(new Wire.RespondRequest
            {
                Survey = survey,
                Invitee = $"p{person}",
                Rating = person < satisfied ? 4 : 2,
                Issues = { person < satisfied ? [] : new[] { Issue } },
            });
        }

        var closed = await surveys.CloseAsync(new Wire.CloseSurveyRequest { Survey = survey });
        (closed.Result.Responses, closed.Result.Issues[0].Category, closed.Result.Sample).Should().Be((of, Issue, "adequate"));
        return closed;
    }

    private async Task ReportsShowItAsync(string resurvey)
    {
        var reports = new Wire.CustomerReports.CustomerReportsClient(_mia);
        var (from, until) = (new DateOnly(2026, 1, 1).ToDate(), new DateOnly(2026, 7, 1).ToDate());
        var surveys = await reports.GetSurveyResultsAsync(new Wire.SurveyResultsRequest { Team = "north", From = from, Until = until });
        var last = surveys.Surveys[^1];
        (last.Survey, last.PreviousCsat.Value, last.ChangePoints.Value, last.ChangePercent.Value).Should().Be((resurvey, "0.6", "9", "15"));
        var feedback = await reports.GetFeedbackReportAsync(new Wire.FeedbackReportRequest { Team = "north", From = from, Until = until });
        feedback.Themes.Should().ContainSingle().Which.Should().Be(new Wire.Theme { Category = Issue, Feedback = 1, Complaints = 1 });
        var effect = feedback.Effects.Should().ContainSingle().Subject;
        (effect.Named, effect.MeanNamed.Value, effect.Others, effect.MeanOthers.Value, effect.Difference.Value).Should()
            .Be((71, "2", 129, "4", "-2"), "40 and 31 who named it rated 2, 60 and 69 others rated 4");
        feedback.Visits.Done.Should().Be(1);
        (feedback.Feedback.Single().Count, feedback.Figures.Response.Breached, feedback.Figures.Resolution.Breached).Should().Be((1, 1, 0));
    }

    // Newest first and one for a later period: the order of arrival does not matter, and a period is rated by what counted when it began.
    private async Task ANewStandardRatesAnewAsync(DeliverablesClient client)
    {
        const string Stream = "kpi-standards/customer-satisfaction";
        await service.LearnAsync(Stream, 3, new KpiStandardSet("customer-satisfaction", 3, new(2026, 2, 1), 0.95m, 0.99m));
        await service.LearnAsync(Stream, 2, new KpiStandardSet("customer-satisfaction", 2, new(2026, 1, 1), 0.65m, 0.75m));

        var results = await client.GetAsync(new GetDeliverableRequest { Kind = "survey-results", Team = "north", Period = "FY2026" });

        results.KeyFigures.Single(figure => figure.Id == "csat").Tone.Should().Be(Tones.Fair, "69 % is above 65 % and below 75 %");
        var page = DocumentRenderer.Render(results, null, Language.English, FileFormat.Html);
        System.Text.Encoding.UTF8.GetString(page).Should().Contain("qualified (≥ 65").And.NotContain("≥ 80").And.NotContain("≥ 95");
    }

    // The files say what the reports say, and an empty period says that nothing is known.
    private async Task DeliverablesShowItAsync()
    {
        var client = new DeliverablesClient(_mia);
        var results = await client.GetAsync(new GetDeliverableRequest { Kind = "survey-results", Team = "north", Period = "FY2026" });
        var workbook = new WorkbookReader(DocumentRenderer.Render(results, null, Language.English, FileFormat.Xlsx));
        workbook.Numbers("Before and after (same question", "Customer satisfaction").Should().Equal(0.6m, 0.69m, 9m, 0.15m);
        workbook.Numbers("Distribution of the ratings", "4 satisfied").Should().Equal(60m, 0.6m);
        results.Team.Should().Be("north");
        results.KeyFigures.Single(figure => figure.Id == "csat").Tone.Should().Be(Tones.Bad, "69 % is below 80 %");
        await ANewStandardRatesAnewAsync(client);
        var feedback =
            await client.GetAsync(new GetDeliverableRequest { Kind = "customer-feedback-report", Team = "north", Period = "FY2026" });
        new WorkbookReader(DocumentRenderer.Render(feedback, null, Language.English, FileFormat.Xlsx))
            .Numbers("By promise (business time)", "First response")
            .Should().Equal(1m, 600m, 600m, 1m, 0m);
        new WorkbookReader(DocumentRenderer.Render(feedback, null, Language.English, FileFormat.Xlsx))
            .Numbers("Themes and satisfaction (of 5)", "after-sales response").Should().Equal(71m, 2m, 129m, 4m, -2m);
        feedback.ToString().Should().Contain("Still nobody.", "this customer agreed").And.NotContain("Nobody calls",
            "customers' own words stay in the service");
        var empty = await client.GetAsync(new GetDeliverableRequest { Kind = "survey-results", Team = "north", Period = "FY2020-Q1" });
        empty.KeyFigures.Single().Value.KindCase.Should().Be(Value.KindOneofCase.None);
        empty.Summary.Single().Key.Should().Be("summary.none");
    }
}
