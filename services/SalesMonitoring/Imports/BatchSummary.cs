using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>The names are those of the contract.</summary>
internal enum BatchStatus
{
    /// <summary>Not read to its end: still arriving, broken off, or refused as a file.</summary>
    Received,
    Quarantined,
    Accepted,
    Reconciled,
    Contested,
}

/// <summary>Unchanged were known before this file; ignored, of lower revisions, do not count. The total, of those that count, is as
/// recorded.</summary>
internal sealed record BatchCounts(long Rows, long Recorded, long Unchanged, long Corrected, long Ignored, long Quarantined, decimal Total)
{
    public static BatchCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0) { ExactTotal = 0, FileTotal = 0 };

    /// <summary>Before any rounding: what the file says of the rows that count. Null of batches from before it was kept.</summary>
    public decimal? ExactTotal { get; init; }

    /// <summary>Σ amounts as they came, unrounded, but for rows that were given up or are no amounts. Null likewise.</summary>
    public decimal? FileTotal { get; init; }

    /// <summary>What the control total is the total of.</summary>
    public long Counting => Recorded + Unchanged + Corrected;

    public decimal? Rounding => Total - ExactTotal;

    public BatchCounts With(SaleOutcome outcome, decimal amount, decimal? exact) => outcome switch
    {
        SaleOutcome.Recorded => Counted(amount, exact) with { Recorded = Recorded + 1 },
        SaleOutcome.Unchanged => Counted(amount, exact) with { Unchanged = Unchanged + 1 },
        SaleOutcome.Corrected => Counted(amount, exact) with { Corrected = Corrected + 1 },
        SaleOutcome.Ignored => this with { Ignored = Ignored + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "A row of a file is a sale."),
    };

    private BatchCounts Counted(decimal amount, decimal? exact) => this with { Total = Total + amount, ExactTotal = ExactTotal + exact };
}

/// <summary>Differences are ours − theirs.</summary>
internal sealed record BatchReconciliation(
    long RowCount, decimal ControlTotal, long RowDifference, decimal TotalDifference, string? Reason, string? DecidedBy,
    DateTimeOffset DecidedAt);

/// <summary>The batch's decisions rest on the same fold. Its id, a GUID v7, orders batches by time.</summary>
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

    public static BatchSummary? After(BatchSummary? batch, string stream, DateTimeOffset at, object data) => data is SalesFileReceived file
        ? new BatchSummary(stream, file.Batch, file.FileName, file.Source, file.Currency, at) { Teams = file.Teams }
        : batch?.Next(at, data);

    private BatchSummary Next(DateTimeOffset at, object data) => (this with { Version = Version + 1 }).Changed(at, data);

    private BatchSummary Changed(DateTimeOffset at, object data) => data switch
    {
        SalesFileRefused refused => this with { Sha256 = refused.Sha256, FileFault = refused.Fault },
        SalesRowsQuarantined rows => this with
        {
            FirstErrors = [.. FirstErrors.Concat(rows.Rows.SelectMany(row => row.Faults)).Take(ErrorsShown)],
        },
        SalesFileRead read => this with { Sha256 = read.Sha256, FileFault = read.Fault },
        SalesImported imported => Settled(new BatchCounts(imported.Rows, imported.Recorded, imported.Unchanged, imported.Corrected,
            imported.Ignored, imported.Quarantined, imported.ControlTotal)
        {
            ExactTotal = imported.ControlTotal - imported.Rounding,
            FileTotal = imported.FileTotal,
        }) with
        {
            EverQuarantined = imported.Quarantined,
            Repeated = imported.Repeated ?? 0,
        },
        QuarantinedSaleMended mended => Settled(Counts.With(mended.Outcome, mended.CompanyAmount, mended.Exact) with
        {
            Quarantined = Counts.Quarantined - 1,
            FileTotal = Counts.FileTotal + mended.Exact - (mended.Waiting ?? 0),
        }),
        QuarantinedSaleDiscarded given => Settled(Counts with
        {
            Quarantined = Counts.Quarantined - 1,
            FileTotal = Counts.FileTotal - (given.Waiting ?? 0),
        }),
        SalesReconciled said => this with
        {
            Status = said.Matches ? BatchStatus.Reconciled : BatchStatus.Contested,
            Reconciliation = new BatchReconciliation(
                said.RowCount, said.ControlTotal, said.RowDifference, said.TotalDifference, said.Reason,
                said.DecidedBy, Learned.InMicroseconds(at)),
        },
        _ => this,
    };

    private BatchSummary Settled(BatchCounts counts) => this with
    {
        Counts = counts,
        Status = counts.Quarantined > 0 ? BatchStatus.Quarantined : BatchStatus.Accepted,
    };
}

internal partial class BatchProjection : SingleStreamProjection<BatchSummary, string>
{
    public BatchProjection()
    {
        IncludeType<SalesFileReceived>();
        IncludeType<SalesHeaderRead>();
        IncludeType<SalesFileRefused>();
        IncludeType<SalesRowsQuarantined>();
        IncludeType<SalesFileRead>();
        IncludeType<SalesImported>();
        IncludeType<QuarantinedSaleMended>();
        IncludeType<QuarantinedSaleDiscarded>();
        IncludeType<SalesReconciled>();
    }

    public override BatchSummary? Evolve(BatchSummary? snapshot, string id, IEvent e)
    {
        return BatchSummary.After(snapshot, id, e.Timestamp, e.Data);
    }
}
