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

    public static BatchCounts Of(SalesImported imported) => new(imported.Rows, imported.Recorded, imported.Unchanged, imported.Corrected,
        imported.Ignored, imported.Quarantined, imported.ControlTotal)
    {
        ExactTotal = imported.ControlTotal - imported.Rounding,
        FileTotal = imported.FileTotal,
    };

    public BatchCounts After(QuarantinedSaleMended mended) => With(mended.Outcome, mended.CompanyAmount, mended.Exact) with
    {
        Quarantined = Quarantined - 1,
        FileTotal = FileTotal + mended.Exact - (mended.Waiting ?? 0),
    };

    public BatchCounts After(QuarantinedSaleDiscarded given) => this with
    {
        Quarantined = Quarantined - 1,
        FileTotal = FileTotal - (given.Waiting ?? 0),
    };

    private BatchCounts Counted(decimal amount, decimal? exact) => this with { Total = Total + amount, ExactTotal = ExactTotal + exact };
}

/// <summary>Differences are ours − theirs.</summary>
internal sealed record BatchReconciliation(
    long RowCount, decimal ControlTotal, long RowDifference, decimal TotalDifference, string? Reason, string? DecidedBy,
    DateTimeOffset DecidedAt);
