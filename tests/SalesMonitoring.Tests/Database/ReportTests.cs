using Google.Rpc;
using Grpc.Core;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.SalesMonitoring.Reports;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>Reports from their draft to their editions, on a real database.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class ReportTests(RunningSalesMonitoring service)
{
    private static readonly DateOnly Sep1 = new(2026, 9, 1);

    [Fact]
    public async Task Reports_of_ended_periods_are_drafted_once_however_many_replicas_look()
    {
        var floor = await service.FloorAsync();
        await floor.SellAsync(Sep1, 20);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Drafter.DraftDueAsync(Cancellation)));
        var reports = await ListAsync(floor);
        reports.Select(report => (report.Period, report.Status)).Should().Equal(("FY2027-Q1", "drafted"), ("FY2027-M03", "drafted"));
        reports.Should().OnlyContain(report => report.Version == 1 && report.Actual.ToAmount() == 20m);
        (await Drafter.DraftDueAsync(Cancellation)).Should().Be(0);
    }

    [Fact]
    public async Task The_service_drafts_by_itself_what_becomes_due()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(100);
        await Eventually.BeAsync("the months and the quarter that have ended are drafted", async () =>
        {
            service.Time.Advance(TimeSpan.FromSeconds(31));
            return (await ListAsync(floor)).Count == 5;
        });
    }

    [Fact]
    public async Task A_manager_writes_finalises_and_somebody_else_opens_it_again()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(100);
        await floor.SellAsync(Sep1, 80);
        await Drafter.DraftDueAsync(Cancellation);
        await ReasonAsync(() => floor.Reports.FinaliseAsync(new FinaliseReportRequest { Report = floor.Key("FY2027-M03") }),
            "reason-needed");
        await floor.Reports.AddNoteAsync(Note(floor, NoteKind.Reason, "a strike"), cancellationToken: Cancellation);
        await floor.Reports.AddNoteAsync(Note(floor, NoteKind.Next, "two more visits a week"), cancellationToken: Cancellation);
        var wrong = await floor.Reports.AddNoteAsync(Note(floor, NoteKind.Commentary, "oops"), cancellationToken: Cancellation);
        await floor.Reports.WithdrawNoteAsync(new WithdrawNoteRequest { Report = floor.Key("FY2027-M03"), Number = wrong.Notes[^1].Number },
            cancellationToken: Cancellation);
        var done = await floor.Reports.FinaliseAsync(
            new FinaliseReportRequest { Report = floor.Key("FY2027-M03") }, cancellationToken: Cancellation);
        (done.Status, done.Edition, done.Attainment.Value, done.FinalisedBy).Should().Be(("finalised", 1, "0.8", "mia"));

        service.Time.Advance(TimeSpan.FromSeconds(1));
        await floor.SellAsync(Sep1, 15);
        var report = await GetAsync(floor);
        (report.Headline.Actual.ToAmount(), report.ChangedSinceFinalised.ToAmount()).Should().Be((80m, 15m), "what was finalised stands");
        (report.Reasons.Single().Text, report.Next.Single().Text, report.Commentary.Count).Should()
            .Be(("a strike", "two more visits a week", 0));

        await ReasonAsync(() => floor.Reports.ReopenAsync(Reopen(floor)), "reopener-finalised");
        await floor.Executive.ReopenAsync(Reopen(floor), cancellationToken: Cancellation);
        service.Time.Advance(TimeSpan.FromSeconds(1));
        await floor.Reports.AddNoteAsync(Note(floor, NoteKind.Reason, "a sale came late"), cancellationToken: Cancellation);
        await RecordAsync(floor, ObservationKind.Trend, "Prices fall");
        var again = await floor.Reports.FinaliseAsync(
            new FinaliseReportRequest { Report = floor.Key("FY2027-M03") }, cancellationToken: Cancellation);
        (again.Edition, again.Actual.ToAmount()).Should().Be((2, 95m));
        var first = await floor.Reports.GetAsync(new GetReportRequest { Team = floor.Team, Period = "FY2027-M03", Edition = 1 },
            cancellationToken: Cancellation);
        (first.Headline.Actual.ToAmount(), first.Editions.Select(edition => edition.ReopenedBecause).ToList()).Should().BeEquivalentTo(
            (80m, new List<string> { "a late sale", "" }));
        (first.Reasons.Select(note => note.Text), first.Trends).Should().BeEquivalentTo(
            (new[] { "a strike" }, Array.Empty<MarketObservation>()), "what came later is none of the first edition");
        (await GetAsync(floor)).Reasons.Select(note => note.Text).Should().Equal("a strike", "a sale came late");
        await ReasonAsync(() => floor.Reports.GetAsync(new GetReportRequest { Team = floor.Team, Period = "FY2027-M03", Edition = 3 }),
            "edition-not-found");
    }

    [Fact]
    public async Task One_call_answers_everything_the_report_is_made_of()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(200);
        await floor.SellAsync(Sep1.AddMonths(-1), 100, "gone");
        await floor.SellAsync(Sep1.AddMonths(-1), 50, "grows");
        await floor.SellAsync(Sep1, 90, "grows", "p2", "west", reps: [floor.Ann, floor.Bob]);
        var bad = await floor.ImportAsync($"x1,1,2026-09-01,{floor.Ann},c,p,east,1,ten");
        var trend = await RecordAsync(floor, ObservationKind.Trend, "Prices fall");
        var demand = await RecordAsync(floor, ObservationKind.DemandChange, "Smaller lots");
        await floor.Analysis.DisputeAsync(
            new ReconcileSourceRequest
            {
                Source = floor.Source, Period = "FY2027-M03", RowCount = 2, ControlTotal = Floor.Cny(95),
                Reason = "one is missing"
            },
            cancellationToken: Cancellation);

        var report = await GetAsync(floor);
        (report.TeamName, report.Report.Status, report.Headline.Attainment.Value, report.Headline.OnPrevious.Ratio.Value,
            report.Provisional)
            .Should().Be(($"Team {floor.Team}", "", "0.45", "-0.4", false));
        report.Exceptions.Select(exception => (exception.Code, exception.Key)).Should().Contain([
            ("team-behind", ""), ("rep-behind", floor.Ann), ("rep-behind", floor.Bob), ("customer-lost", "gone"),
            ("rows-in-quarantine", bad.FileName),
            ("reconciliation-disputed", floor.Source)]);
        report.Movers.Where(mover => mover.Dimension == SalesDimension.Customer)
            .Select(mover => (mover.Key, mover.Change.ToAmount())).Should()
            .Equal(("grows", 40m), ("gone", -100m));
        report.ByRep.Sum(row => row.Figure.Actual.ToAmount()).Should().Be(90m);
        new[] { report.ByRegion, report.ByProduct, report.ByProductLine, report.ByCustomer }.Should()
            .OnlyContain(rows => rows.Sum(row => row.Figure.Actual.ToAmount()) == 90m);
        (report.Trends.Single().Observation, report.DemandChanges.Single().Observation).Should()
            .Be((trend.Observation, demand.Observation));
        report.Accuracy.Single(accuracy => accuracy.Source == floor.Source).Rows.Should().Be(1);

        var analysis = await floor.Reports.GetMarketAnalysisAsync(
            new GetMarketAnalysisRequest { Team = floor.Team, Period = "FY2027-M03" }, cancellationToken: Cancellation);
        (analysis.Trends.Single().Content.Title, analysis.DemandChanges.Single().Content.Evidence.Single().Quote).Should()
            .Be(("Prices fall", "we need less"));
        analysis.Customers.Select(mover => mover.Key).Should().Equal("grows", "gone");
        (analysis.Total.Actual.ToAmount(), analysis.ByRegion[0].Key).Should().Be((90m, "west"));
    }

    [Fact]
    public async Task Reports_are_listed_by_their_end_page_by_page()
    {
        var floor = await service.FloorAsync();
        await floor.SellAsync(Sep1, 20);
        await floor.SellAsync(Sep1.AddMonths(-1), 20);
        await floor.SellAsync(Sep1.AddYears(-1), 20);
        await Drafter.DraftDueAsync(Cancellation);
        var (found, token) = (new List<string>(), "");
        do
        {
            var page = await floor.Reports.ListAsync(
                new ListReportsRequest { Team = floor.Team, PageSize = 2, PageToken = token }, cancellationToken: Cancellation);
            found.AddRange(page.Reports.Select(report => report.Period));
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        found.Should().Equal("FY2027-Q1", "FY2027-M03", "FY2027-M02", "FY2026", "FY2026-Q1", "FY2026-M03");
        (await floor.Reports.ListAsync(new ListReportsRequest { Team = floor.Team, Grain = "quarter", Status = "drafted" },
            cancellationToken: Cancellation))
            .Reports.Select(report => report.Period).Should().Equal("FY2027-Q1", "FY2026-Q1");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ReportDrafter Drafter => service.Services.GetRequiredService<ReportDrafter>();

    private static AddNoteRequest Note(Floor floor, NoteKind kind, string text) =>
        new() { Report = floor.Key("FY2027-M03"), Kind = kind, Text = text };

    private static ReopenReportRequest Reopen(Floor floor) => new() { Report = floor.Key("FY2027-M03"), Reason = "a late sale" };

    private static async Task<PerformanceReport> GetAsync(Floor floor) =>
        await floor.Reports.GetAsync(new GetReportRequest { Team = floor.Team, Period = "FY2027-M03" }, cancellationToken: Cancellation);

    private static async Task<IReadOnlyList<ReportReply>> ListAsync(Floor floor) =>
        (await floor.Reports.ListAsync(new ListReportsRequest { Team = floor.Team }, cancellationToken: Cancellation)).Reports;

    private static async Task<MarketObservation> RecordAsync(Floor floor, ObservationKind kind, string title) =>
        await floor.Markets.RecordAsync(
        new RecordObservationRequest
        {
            Team = floor.Team,
            Kind = kind,
            Content = new ObservationContent
            {
                Title = title,
                Impact = Impact.Threat,
                ObservedOn = Sep1.ToDate(),
                Evidence = { new Evidence { Source = "a customer", Quote = "we need less", Dated = Sep1.ToDate() } },
            },
        }, cancellationToken: Cancellation);

    private static async Task ReasonAsync<T>(Func<AsyncUnaryCall<T>> call, string reason) =>
        (await FluentActions.Awaiting(() => call().ResponseAsync).Should().ThrowAsync<RpcException>()).Which
            .GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be(reason);
}
