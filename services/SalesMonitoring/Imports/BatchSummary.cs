namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>For lists, and what decisions know of a batch without its rows. Its id, a GUID v7, orders batches by time. Stream
/// <c>sales-import/{batch}</c>.</summary>
internal sealed record BatchSummary(string Id, Guid Batch, string FileName, string Source, string Currency, DateTimeOffset ReceivedAt)
{
    private const int ErrorsShown = 20;

    /// <summary>Of whoever brought it; null when it is the company's.</summary>
    public IReadOnlyList<string>? Teams { get; init; }

    public BatchStatus Status { get; init; }

    public BatchCounts Counts { get; init; } = BatchCounts.None;

    /// <summary>Of the bytes; empty while they arrive.</summary>
    public string Sha256 { get; init; } = "";

    public IReadOnlyList<RowFault> FirstErrors { get; init; } = [];

    public RowFault? FileFault { get; init; }

    /// <summary>Rows that said again what another row of the file is.</summary>
    public long Repeated { get; init; }

    /// <summary>Mended and discarded ones too.</summary>
    public long EverQuarantined { get; init; }

    public BatchReconciliation? Reconciliation { get; init; }

    public long Version { get; init; } = 1;

    public static Fold<BatchSummary> Fold { get; } = new Fold<BatchSummary>("sales-import")
        .Begins<SalesFileReceived>((_, file, e) =>
            new BatchSummary(e.Stream, file.Batch, file.FileName, file.Source, file.Currency, e.RecordedAt) { Teams = file.Teams })
        .On<SalesHeaderRead>((batch, _) => batch.Next())
        .On<SalesFileRefused>((batch, refused) => batch.Next() with { Sha256 = refused.Sha256, FileFault = refused.Fault })
        .On<SalesRowsQuarantined>((batch, rows) => batch.Next() with
        {
            FirstErrors = [.. batch.FirstErrors.Concat(rows.Rows.SelectMany(row => row.Faults)).Take(ErrorsShown)],
        })
        .On<SalesFileRead>((batch, read) => batch.Next() with { Sha256 = read.Sha256, FileFault = read.Fault })
        .On<SalesImported>((batch, imported) => batch.Settled(BatchCounts.Of(imported)) with
        {
            EverQuarantined = imported.Quarantined,
            Repeated = imported.Repeated ?? 0,
        })
        .On<QuarantinedSaleMended>((batch, mended) => batch.Settled(batch.Counts.After(mended)))
        .On<QuarantinedSaleDiscarded>((batch, given) => batch.Settled(batch.Counts.After(given)))
        .On<SalesReconciled>((batch, said, e) => batch.Next() with
        {
            Status = said.Matches ? BatchStatus.Reconciled : BatchStatus.Contested,
            Reconciliation = new BatchReconciliation(
                said.RowCount, said.ControlTotal, said.RowDifference, said.TotalDifference, said.Reason,
                said.DecidedBy, Learned.InMicroseconds(e.RecordedAt)),
        });

    private BatchSummary Next() => this with { Version = Version + 1 };

    private BatchSummary Settled(BatchCounts counts) => Next() with
    {
        Counts = counts,
        Status = counts.Quarantined > 0 ? BatchStatus.Quarantined : BatchStatus.Accepted,
    };
}
