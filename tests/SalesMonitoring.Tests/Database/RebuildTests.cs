using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.SalesMonitoring.Reports;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>A rebuilt view equals the one that was written as the events came in.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class RebuildTests(RunningSalesMonitoring service)
{
    private static readonly string[] Tables =
    [
        "credit_fact", "mt_doc_organisationview", "mt_doc_repview", "mt_doc_batchsummary", "mt_doc_knownteam", "mt_doc_rosterchange", "mt_doc_planrevision",
        "mt_doc_reportview", "mt_doc_observationview", "mt_doc_sourcereconciliationview",
    ];

    [Fact]
    public async Task Rebuilt_views_equal_the_live_ones()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(10);
        var sold = await floor.SellAsync(new DateOnly(2026, 9, 1), 20, reps: [floor.Ann, floor.Bob]);
        await floor.Sales.ReturnAsync(
            new ReturnSaleRequest { Source = floor.Source, ExternalId = sold.ExternalId, ReturnId = "r", OccurredOn = new DateOnly(2026, 9, 2).ToDate(), Quantity = 0.5m.ToExact() },
            cancellationToken: Cancellation);
        var batch = await floor.ImportAsync($"a,1,2026-09-02,{floor.Ann},c,p,east,1,10");
        await floor.Batches.ReconcileAsync(new ReconcileRequest { Batch = batch.Batch, RowCount = 2, ControlTotal = Floor.Cny(1), Reason = "no" }, cancellationToken: Cancellation);
        await floor.Analysis.DisputeAsync(
            new ReconcileSourceRequest { Source = floor.Source, Period = "FY2027-M03", RowCount = 9, ControlTotal = Floor.Cny(9), Reason = "no" }, cancellationToken: Cancellation);
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

        var live = await AllRowsAsync();
        live.Should().OnlyContain(rows => rows.Count > 0);
        foreach (var table in Tables)
            await ExecuteAsync($"delete from store.{table}");
        foreach (var projection in Store.Options.Events.Projections())
        {
            using var daemon = await Store.BuildProjectionDaemonAsync();
            await daemon.RebuildProjectionAsync(projection.Name, Cancellation);
        }

        (await AllRowsAsync()).Should().BeEquivalentTo(live, options => options.WithStrictOrdering());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IDocumentStore Store => service.Services.GetRequiredService<IDocumentStore>();

    private async Task ExecuteAsync(string sql)
    {
        await using var command = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> AllRowsAsync()
    {
        var all = new List<IReadOnlyList<string>>();
        foreach (var table in Tables)
            all.Add(await RowsAsync(table));
        return all;
    }

    /// <summary>Every row as JSON, without what tells when and under which version the row itself was written.</summary>
    private async Task<IReadOnlyList<string>> RowsAsync(string table)
    {
        await using var command = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            $"select (to_jsonb(row) - 'mt_last_modified' - 'mt_version')::text from store.{table} row order by 1");
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            rows.Add(reader.GetString(0));
        return rows;
    }
}
