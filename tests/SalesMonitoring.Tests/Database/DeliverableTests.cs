using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Documents;
using SalesPlatform.SalesMonitoring.Reports;
using SalesPlatform.Tests.Hosting;
using DeliverablesClient = SalesPlatform.Contracts.Deliverables.V1.Deliverables.DeliverablesClient;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>The sales performance report and the market analysis document as files.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class DeliverableTests(RunningSalesMonitoring service)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_figures_of_the_workbook_are_those_of_the_api()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(1_000);
        await floor.SellAsync(new DateOnly(2026, 8, 3), 1_800.25m, customer: "big", region: "east");
        await floor.SellAsync(new DateOnly(2026, 9, 3), 700, customer: "small", region: "west", reps: [floor.Ann, floor.Bob]);
        var report = await floor.Reports.GetAsync(
            new GetReportRequest { Team = floor.Team, Period = "FY2027-Q1" }, cancellationToken: Cancellation);
        var content = await Documents(floor).GetAsync(Asked(floor, "sales-performance-report"), cancellationToken: Cancellation);
        content.KeyFigures.Single(figure => figure.Id == "attainment").Value.Ratio.Should().Be(report.Headline.Attainment);
        content.KeyFigures.Single(figure => figure.Id == "actual").Value.Money.Should().Be(report.Headline.Actual);
        var workbook = new WorkbookReader(DocumentRenderer.Render(content, null, Language.English, FileFormat.Xlsx));
        foreach (var row in report.ByRep)
        {
            workbook.Numbers("By rep", row.Name.Length > 0 ? row.Name : row.Key).Take(3).Should()
                .Equal(row.Figure.Actual.ToAmount(), row.Figure.Target.ToAmount(),
                    decimal.Parse(row.Figure.Attainment.Value, System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach (var row in report.ByRegion)
            workbook.Numbers("By region", row.Key)[0].Should().Be(row.Figure.Actual.ToAmount());
        content.Sections.Select(section => section.Id).Take(4).Should().Equal("argument", "attainment", "drivers", "reasons");
    }

    [Fact]
    public async Task What_drove_the_result_leads_from_target_and_last_year_to_the_actual_by_steps_that_add_up()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(1_000);
        await floor.SellAsync(new DateOnly(2025, 8, 3), 400.10m, customer: "big", region: "east");
        await floor.SellAsync(new DateOnly(2026, 8, 3), 1_800.25m, customer: "big", region: "east");
        await floor.SellAsync(new DateOnly(2026, 9, 3), 700, customer: "small", region: "west", reps: [floor.Ann, floor.Bob]);
        var report = await floor.Reports.GetAsync(
            new GetReportRequest { Team = floor.Team, Period = "FY2027-Q1" }, cancellationToken: Cancellation);
        var content = await Documents(floor).GetAsync(Asked(floor, "sales-performance-report"), cancellationToken: Cancellation);

        var blocks = content.Sections.Single(section => section.Id == "drivers").Blocks;
        var charts = blocks.Select(block => block.Chart).OfType<Chart>().ToDictionary(chart => chart.Id);
        charts.Keys.Should().BeEquivalentTo("drivers-target-reps", "drivers-last-year");
        Changes(charts["drivers-target-reps"]).Sum().Should().Be(report.Headline.Variance.ToAmount());
        Changes(charts["drivers-last-year"]).Sum().Should().Be(report.Headline.OnLastYear.Change.ToAmount());
        var table = blocks.Select(block => block.Table).OfType<DocumentTable>().Single(each => each.Id == "drivers-target-reps");
        foreach (var row in report.ByRep)
        {
            table.Rows.Single(each => each.Cells[0].Text.Literal == row.Name).Cells[3].Money.ToAmount().Should()
                .Be(row.Figure.Variance.ToAmount(), "it is the API's");
        }

        static IEnumerable<decimal> Changes(Chart chart) =>
            chart.Series[2].Points.Select(point => point.Value.TryToDecimal(out var change) ? change : 0);
    }

    [Fact]
    public async Task Without_target_or_sales_the_documents_say_so()
    {
        var floor = await service.FloorAsync();
        var report = await Documents(floor).GetAsync(Asked(floor, "sales-performance-report"), cancellationToken: Cancellation);
        report.Summary[0].Key.Should().Be("summary.no-sales");
        report.KeyFigures.Single(figure => figure.Id == "attainment").Value.KindCase.Should()
            .Be(Value.KindOneofCase.None, "unknown is not zero");
        var market = await Documents(floor).GetAsync(Asked(floor, "market-analysis-document"), cancellationToken: Cancellation);
        market.Summary[0].Key.Should().Be("summary.none");
        market.Sections.SelectMany(section => section.Blocks).Count(block => block.Missing is not null).Should().BeGreaterThan(2);
    }

    [Fact]
    public async Task An_issued_report_keeps_its_figures_when_sales_come_later()
    {
        var floor = await service.FloorAsync();
        await floor.SellAsync(new DateOnly(2026, 8, 3), 100);
        var issued = await Documents(floor).IssueAsync(
            new IssueDeliverableRequest { Deliverable = Asked(floor, "sales-performance-report") }, cancellationToken: Cancellation);
        await floor.SellAsync(new DateOnly(2026, 8, 4), 900);
        var kept = DocumentContent.Parser.ParseFrom(
            (await Documents(floor)
                .GetIssuedAsync(new GetIssuedRequest { Number = issued.Number }, cancellationToken: Cancellation)).Content);
        kept.KeyFigures.Single(figure => figure.Id == "actual").Value.Money.Should().Be(100m.ToMoney("CNY"));
        var verified = await Documents(floor).VerifyAsync(new GetIssuedRequest { Number = issued.Number }, cancellationToken: Cancellation);
        (verified.Intact, verified.Current).Should().Be((true, false));
    }

    [Fact]
    public async Task A_miss_is_issued_with_its_cause_and_what_follows_and_not_before()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(1_000);
        await floor.SellAsync(new DateOnly(2026, 8, 3), 100);
        await service.Services.GetRequiredService<ReportDrafter>().DraftDueAsync(Cancellation);
        var issue = new IssueDeliverableRequest { Deliverable = Asked(floor, "sales-performance-report") };

        var refused = await Assert.ThrowsAsync<RpcException>(
            async () => await Documents(floor).IssueAsync(issue, cancellationToken: Cancellation));
        refused.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be("cause-missing");
        refused.Status.Detail.Should().Contain("salesctl report comment --kind reason");

        await NoteAsync(NoteKind.Reason, "the port was closed");
        await NoteAsync(NoteKind.Next, "ship by rail");
        var issued = await Documents(floor).IssueAsync(issue, cancellationToken: Cancellation);
        var kept = DocumentContent.Parser.ParseFrom((await Documents(floor)
            .GetIssuedAsync(new GetIssuedRequest { Number = issued.Number }, cancellationToken: Cancellation)).Content);
        var step = kept.Sections.Single(section => section.Id == "argument").Blocks.Single().Table.Rows[0];
        step.Cells.Skip(1).Select(cell => cell.Text.Literal).Should().Equal("the port was closed", "ship by rail");

        Task NoteAsync(NoteKind kind, string text) => floor.Reports.AddNoteAsync(
            new AddNoteRequest { Report = floor.Key("FY2027-Q1"), Kind = kind, Text = text }, cancellationToken: Cancellation)
            .ResponseAsync;
    }

    private DeliverablesClient Documents(Floor floor) => new(service.As("mia", "sales-manager", floor.Team));

    private static GetDeliverableRequest Asked(Floor floor, string kind) => new() { Kind = kind, Team = floor.Team, Period = "FY2027-Q1" };
}
