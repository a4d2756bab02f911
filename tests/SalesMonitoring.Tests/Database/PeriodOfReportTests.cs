using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.SalesMonitoring.Reports;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>What a report says is of its period, its team, and the instant it is asked for.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class PeriodOfReportTests(RunningSalesMonitoring service)
{
    private static readonly DateOnly Sep1 = new(2026, 9, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_that_wait_are_named_in_the_period_of_their_day_and_to_the_team_of_their_rep()
    {
        var (floor, other) = (await service.FloorAsync(), await service.FloorAsync());
        await floor.ImportAsync($"a,1,2026-09-02,{floor.Ann},c,p,east,1,10", $"b,1,2026-09-03,{floor.Ann},c,p,east,1,ten",
            $"c,1,2026-08-03,{floor.Ann},c,p,east,1,ten");

        (await WaitingAsync(floor, "FY2027-M03")).Should().Equal("1");
        (await WaitingAsync(floor, "FY2027-M02")).Should().Equal("1");
        (await WaitingAsync(floor, "FY2027-Q1")).Should().Equal("2");
        (await WaitingAsync(floor, "FY2027-M01")).Should().BeEmpty("no row is of July");
        (await WaitingAsync(floor, "FY2027-M05")).Should().BeEmpty("the file came in November, and its rows are of earlier months");
        (await WaitingAsync(floor, "FY2027-Q1", other)).Should().BeEmpty("no row names a rep of theirs");
    }

    [Fact]
    public async Task A_row_without_a_readable_day_is_taken_to_be_of_the_days_of_the_good_rows_of_its_file()
    {
        var floor = await service.FloorAsync();
        await floor.ImportAsync($"a,1,2026-09-02,{floor.Ann},c,p,east,1,10", $"b,1,soon,{floor.Ann},c,p,east,1,10");

        (await WaitingAsync(floor, "FY2027-M03")).Should().Equal("1");
        (await WaitingAsync(floor, "FY2027-M02")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_report_and_its_document_can_be_asked_for_as_of_an_instant()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(100);
        await floor.SellAsync(Sep1, 80);
        var then = service.Time.GetUtcNow();
        service.Time.Advance(TimeSpan.FromSeconds(2));
        await floor.SellAsync(Sep1, 15);

        var asked = new GetReportRequest { Team = floor.Team, Period = "FY2027-M03" };
        (await floor.Reports.GetAsync(asked, cancellationToken: Cancellation)).Headline.Actual.ToAmount().Should().Be(95m);
        asked.AsOf = then.ToTimestamp();
        (await floor.Reports.GetAsync(asked, cancellationToken: Cancellation)).Headline.Actual.ToAmount().Should().Be(80m);

        var document = new GetDeliverableRequest { Kind = "sales-performance-report", Team = floor.Team, Period = "FY2027-M03" };
        var documents = new Contracts.Deliverables.V1.Deliverables.DeliverablesClient(service.As("mia", "sales-manager", floor.Team));
        (await ActualAsync(documents, document),
            await ActualAsync(documents, new GetDeliverableRequest(document) { AsOf = then.ToTimestamp() })).Should().Be((95m, 80m));
        (await ReasonAsync(() => documents
            .IssueAsync(new IssueDeliverableRequest { Deliverable = new GetDeliverableRequest(document) { AsOf = then.ToTimestamp() } },
            cancellationToken: Cancellation).ResponseAsync)).Should().Be("not-for-issuing");
    }

    [Fact]
    public async Task Before_anything_was_recorded_nothing_was_known_and_the_answer_says_since_when_it_is()
    {
        var floor = await service.FloorAsync();
        await floor.SellAsync(Sep1, 80);
        var before = new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero).ToTimestamp();

        (await ReasonAsync(
            () => floor.Reports.GetFiguresAsync(new GetFiguresRequest { Team = floor.Team, Period = "FY2027-M03", AsOf = before },
            cancellationToken: Cancellation).ResponseAsync)).Should().Be("nothing-known-yet");
        (await ReasonAsync(() => floor.Reports.GetAsync(new GetReportRequest { Team = floor.Team, Period = "FY2027-M03", AsOf = before },
            cancellationToken: Cancellation).ResponseAsync)).Should().Be("nothing-known-yet");
    }

    [Fact]
    public async Task The_market_analysis_says_by_what_it_differs_from_the_finalised_report()
    {
        var floor = await service.FloorAsync();
        await floor.SellAsync(Sep1, 80);
        await service.Services.GetRequiredService<ReportDrafter>().DraftDueAsync(Cancellation);
        await floor.Reports.FinaliseAsync(new FinaliseReportRequest { Report = floor.Key("FY2027-M03") }, cancellationToken: Cancellation);
        var asked = new GetMarketAnalysisRequest { Team = floor.Team, Period = "FY2027-M03" };
        (await floor.Reports.GetMarketAnalysisAsync(asked, cancellationToken: Cancellation)).ChangedSinceFinalised.Should()
            .BeNull("both say the same");

        service.Time.Advance(TimeSpan.FromSeconds(1));
        await floor.SellAsync(Sep1, 15);
        var analysis = await floor.Reports.GetMarketAnalysisAsync(asked, cancellationToken: Cancellation);
        (analysis.Edition, analysis.Total.Actual.ToAmount(), analysis.FinalisedActual.ToAmount(), analysis.ChangedSinceFinalised.ToAmount())
            .Should().Be((1, 95m, 80m, 15m));
        var document = await new Contracts.Deliverables.V1.Deliverables.DeliverablesClient(
            service.As("mia", "sales-manager", floor.Team)).GetAsync(
            new GetDeliverableRequest { Kind = "market-analysis-document", Team = floor.Team, Period = "FY2027-M03" },
            cancellationToken: Cancellation);
        document.Sections.SelectMany(section => section.Blocks).Should()
            .Contain(block => block.Notice != null && block.Notice.Key == "sales.differs");
    }

    [Fact]
    public async Task A_document_of_a_running_period_leads_with_what_is_due_and_names_the_whole_target()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(300);
        await floor.SellAsync(new DateOnly(2026, 11, 2), 190);
        var document = await new Contracts.Deliverables.V1.Deliverables.DeliverablesClient(
            service.As("mia", "sales-manager", floor.Team)).GetAsync(
            new GetDeliverableRequest { Kind = "sales-performance-report", Team = floor.Team, Period = "FY2027-M05" },
            cancellationToken: Cancellation);

        var due = decimal.Parse(document.KeyFigures.Single(figure => figure.Id == "attainment").Value.Ratio.Value,
            System.Globalization.CultureInfo.InvariantCulture);
        due.Should()
            .Be(190m / document.KeyFigures.Single(figure => figure.Id == "target").Value.Money.ToAmount(),
                "not against the 300 of the whole month");
        document.Summary[0].Key.Should().Be("summary.running");
        document.Summary[0].Arguments.Select(value => value.Money?.ToAmount()).Should().Contain(300m);
        document.KeyFigures.Single(figure => figure.Id == "attainment").Remark.Key.Should().Be("rating.provisional");
    }

    // Rows of a team's own file, in its report or in that of another. Files of other tests may wait, too.
    private static async Task<IReadOnlyList<string>> WaitingAsync(Floor floor, string period, Floor? readBy = null)
    {
        var reader = readBy ?? floor;
        var report = await reader.Reports.GetAsync(
            new GetReportRequest { Team = reader.Team, Period = period }, cancellationToken: Cancellation);
        return [.. report.Exceptions.Where(exception => exception.Code == "rows-in-quarantine" && exception.Key == floor.FileName)
            .Select(exception => exception.Arguments["rows"])];
    }

    private static async Task<decimal> ActualAsync(Contracts.Deliverables.V1.Deliverables.DeliverablesClient documents,
        GetDeliverableRequest asked) =>
        (await documents.GetAsync(asked, cancellationToken: Cancellation)).KeyFigures
            .Single(figure => figure.Id == "actual").Value.Money.ToAmount();

    private static async Task<string> ReasonAsync<T>(Func<Task<T>> call)
    {
        var status = (await FluentActions.Awaiting(call).Should().ThrowAsync<RpcException>()).Which.GetRpcStatus()!;
        return status.GetDetail<ErrorInfo>()?.Reason ?? status.GetDetail<BadRequest>()!.FieldViolations[0].Reason;
    }
}
