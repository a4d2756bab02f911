using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.SalesMonitoring.Imports;

namespace SalesPlatform.SalesMonitoring.Due;

internal sealed class ImportsDue : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var batches = await reading.Queries.Query<BatchSummary>().For(reading.Caller).Where(batch =>
            batch.Status == BatchStatus.Quarantined || batch.Status == BatchStatus.Accepted
                || batch.Status == BatchStatus.Contested).ToListAsync(cancellation);
        var since = await reading.LastAsync<SalesImported>(batches.Select(batch => batch.Id), cancellation);
        return batches.Select(batch => (batch.Status == BatchStatus.Quarantined ? Quarantine(batch) : Reconciliation(batch))
            .Since(since, batch.Id));
    }

    private static DueItem Quarantine(BatchSummary batch)
    {
        var rows = batch.Counts.Quarantined;
        return DueList.Item("quarantined-rows", $"{batch.Batch}", "", batch.FileName, batch.Source, $"{batch.FileName} 有 {rows} 行被隔离，尚未计入。",
                rows == 1 ? $"1 row of {batch.FileName} waits in the quarantine and does not count."
                    : $"{rows} rows of {batch.FileName} wait in the quarantine and do not count.")
            .Do("fix", ("修正", "Put right"), $"quarantine fix {batch.Batch} --line <line> --text <row>",
                Wire.SalesImports.Descriptor, "Resubmit")
            .Do("retry", ("重试", "Try again as they are"), $"quarantine retry {batch.Batch}", Wire.SalesImports.Descriptor, "Resubmit")
            .Do("discard", ("放弃", "Give up"), $"quarantine discard {batch.Batch} --line <line> --reason <reason>",
                Wire.SalesImports.Descriptor, "Discard");
    }

    private static DueItem Reconciliation(BatchSummary batch) =>
        DueList.Item("import-to-reconcile", $"{batch.Batch}", "", batch.FileName, batch.Source,
            batch.Status == BatchStatus.Contested ? $"{batch.FileName} 与数据分析的数字不一致。" : $"{batch.FileName} 等待数据分析核对。",
            batch.Status == BatchStatus.Contested ? $"{batch.FileName} differs from the figures of data analysis."
                : $"{batch.FileName} waits for data analysis to compare it.")
        .Do("reconcile", ("核对", "Compare"), $"import reconcile {batch.Batch} --rows <rows> --total <amount>", Wire.SalesImports.Descriptor,
            "Reconcile");
}
