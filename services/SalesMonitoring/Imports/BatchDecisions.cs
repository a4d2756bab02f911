using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Orders;
using SalesPlatform.SalesMonitoring.Reconciliations;

namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>What can happen to a batch after its file was read.</summary>
public static class BatchDecisions
{
    /// <summary>The row to try again; null when it counts already.</summary>
    /// <exception cref="DomainException">The line never waited, or was given up.</exception>
    public static QuarantinedSale? ToMend(BatchState.Known batch, long line)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Waiting.TryGetValue(line, out var row))
            return batch.Summary.Status == BatchStatus.Quarantined ? row : throw NotRead(batch);
        if (batch.Discarded.Contains(line))
            throw DomainException.Rule("row-discarded", $"Line {line} was given up.", ("line", $"{line}"));
        return batch.Mended.Contains(line) ? null : throw DomainException.NotFound("quarantined-row", $"{line}");
    }

    /// <summary>A row counts after all.</summary>
    public static IEnumerable<object> Mended(BatchState.Known batch, long line, SaleResult result)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(result);
        yield return new QuarantinedSaleMended(batch.Summary.Batch, line, result.Outcome, result.Line!.Sale.CompanyAmount);
    }

    /// <summary>Gives a row up.</summary>
    /// <exception cref="DomainException">The line never waited, or counts already.</exception>
    public static IEnumerable<object> Discard(BatchState.Known batch, long line, string reason)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Discarded.Contains(line))
            return [];
        if (batch.Mended.Contains(line))
            throw DomainException.Rule("row-counts", $"Line {line} was mended and counts: correct or return the sale instead.", ("line", $"{line}"));
        if (!batch.Waiting.ContainsKey(line))
            throw DomainException.NotFound("quarantined-row", $"{line}");
        return batch.Summary.Status == BatchStatus.Quarantined
            ? [new QuarantinedSaleDiscarded(batch.Summary.Batch, line, reason)]
            : throw NotRead(batch);
    }

    /// <summary>Compares with data analysis's figures, for the rows that count. Without a verdict the figures speak for themselves.</summary>
    /// <exception cref="DomainException">The file is not read to its end, rows still wait, it is reconciled with other figures, or what should
    /// be confirmed differs.</exception>
    public static IEnumerable<object> Reconcile(BatchState.Known batch, CommandContext context, TheirFigures theirs)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(theirs);
        var summary = batch.Summary;
        var (rows, total) = (summary.Counts.Counting - theirs.Rows, summary.Counts.Total - theirs.Total);
        var agree = rows == 0 && total == 0;
        if (theirs.Verdict == Verdict.Confirm && !agree)
            throw Differences.Refusal(rows, total, summary.Currency);
        var reconciled = new SalesReconciled(summary.Batch, agree && theirs.Verdict != Verdict.Dispute, theirs.Rows, theirs.Total, rows, total,
            theirs.Reason.Length == 0 ? null : theirs.Reason, context.Actor);
        return summary.Status switch
        {
            BatchStatus.Contested when summary.Reconciliation is { } said && Says(said, reconciled) => [],
            BatchStatus.Accepted or BatchStatus.Contested => [reconciled],
            BatchStatus.Reconciled when reconciled.Matches => [],
            BatchStatus.Reconciled when theirs.Verdict == Verdict.Dispute => [reconciled],
            BatchStatus.Reconciled => throw DomainException.Rule("already-reconciled", "The batch is reconciled with other figures."),
            BatchStatus.Quarantined => throw DomainException.Rule("rows-in-quarantine",
                $"{summary.Counts.Quarantined} rows wait in the quarantine: mend or discard them first.",
                ("rows", summary.Counts.Quarantined.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            _ => throw NotRead(batch),
        };
    }

    private static bool Says(BatchReconciliation said, SalesReconciled again) =>
        !again.Matches && (said.RowCount, said.ControlTotal, said.Reason) == (again.RowCount, again.ControlTotal, again.Reason);

    private static DomainException NotRead(BatchState.Known batch) => DomainException.Rule("file-not-read",
        $"'{batch.Summary.FileName}' was not read to its end: import it again, what counts already counts once.");
}
