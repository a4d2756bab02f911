using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Deliverables;
using SalesPlatform.SalesMonitoring.Reports;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>A rebuilt view equals the one that was written as the events came in.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class RebuildTests(RunningSalesMonitoring service)
{
    [Fact]
    public async Task Rebuilt_views_equal_the_live_ones()
    {
        await service.LearnAsync("name/region/far", 1, new NameGiven("region", "far", "远", "Far"));
        var floor = await service.FloorAsync();
        await floor.PlanAsync(10);
        var sold = await floor.SellAsync(new DateOnly(2026, 9, 1), 20, reps: [floor.Ann, floor.Bob]);
        await floor.Sales.ReturnAsync(
            new ReturnSaleRequest
            {
                Source = floor.Source, ExternalId = sold.ExternalId, ReturnId = "r",
                OccurredOn = new DateOnly(2026, 9, 2).ToDate(), Quantity = 0.5m.ToExact()
            },
            cancellationToken: Cancellation);
        var batch = await floor.ImportAsync($"a,1,2026-09-02,{floor.Ann},c,p,east,1,10");
        await floor.Batches.ReconcileAsync(
            new ReconcileRequest { Batch = batch.Batch, RowCount = 2, ControlTotal = Floor.Cny(1), Reason = "no" },
            cancellationToken: Cancellation);
        await floor.Analysis.DisputeAsync(
            new ReconcileSourceRequest
            {
                Source = floor.Source, Period = "FY2027-M03", RowCount = 9, ControlTotal = Floor.Cny(9),
                Reason = "no"
            }, cancellationToken: Cancellation);
        await floor.Markets.RecordAsync(new RecordObservationRequest
        {
            Team = floor.Team,
            Kind = ObservationKind.Trend,
            Content = new ObservationContent
            {
                Title = "t",
                Impact = Impact.Neutral,
                ObservedOn = new DateOnly(2026, 9, 1).ToDate(),
                Evidence = { new Evidence { Source = "s", Quote = "q", Dated = new DateOnly(2026, 9, 1).ToDate() } },
            },
        }, cancellationToken: Cancellation);
        await service.Services.GetRequiredService<ReportDrafter>().DraftDueAsync(Cancellation);
        await floor.Reports.AddNoteAsync(
            new AddNoteRequest { Report = floor.Key("FY2027-M03"), Kind = NoteKind.Reason, Text = "why" }, cancellationToken: Cancellation);
        await floor.Reports.FinaliseAsync(new FinaliseReportRequest { Report = floor.Key("FY2027-M03") }, cancellationToken: Cancellation);
        await new Contracts.Deliverables.V1.Deliverables.DeliverablesClient(service.As("mia", "sales-manager", floor.Team)).IssueAsync(
            new IssueDeliverableRequest
            {
                Deliverable = new GetDeliverableRequest { Kind = "sales-performance-report", Team = floor.Team, Period = "FY2027-M03" },
            }, cancellationToken: Cancellation);

        await HoldAsync(floor);
        await service.Services.GetRequiredService<DeliverableDrafts>().DraftAsync(Cancellation);
        await new RebuiltViews(service, notFromEvents: "mt_doc_externalline").ShouldEqualTheLiveOnesAsync(Cancellation);
    }

    // One that waits, one that was rejected, and one that counts.
    private async Task HoldAsync(Floor floor)
    {
        await new SaleApprovals.SaleApprovalsClient(service.As("fay", "finance")).SetThresholdAsync(
            new SetSaleThresholdRequest { Team = floor.Team, Amount = Floor.Cny(5) }, cancellationToken: Cancellation);
        var rep = floor.SalesOf(floor.Ann);
        var held = new List<SaleReply>();
        foreach (var order in new[] { "w1", "w2", "w3" })
            held.Add(await rep.RecordAsync(floor.Sale(order, new DateOnly(2026, 9, 1), 20), cancellationToken: Cancellation));
        held.Should().AllSatisfy(reply => reply.Outcome.Should().Be("waiting"));
        var mia = new SaleApprovals.SaleApprovalsClient(service.As("mia", "sales-manager", floor.Team));
        await mia.ApproveAsync(Decision(held[0]), cancellationToken: Cancellation);
        await mia.RejectAsync(Decision(held[1], "no"), cancellationToken: Cancellation);

        DecideHeldSaleRequest Decision(SaleReply reply, string reason = "") => new()
        {
            Source = floor.Source, ExternalId = reply.ExternalId, Revision = reply.Revision, Reason = reason,
        };
    }

    [Fact]
    public async Task The_settings_that_a_data_folder_holds_from_before_the_view_was_shared_are_found()
    {
        await using var command = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "select data ->> 'fiscalStartMonth' from store.mt_doc_organisationview");
        (await command.ExecuteScalarAsync(Cancellation)).Should().Be("7");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
