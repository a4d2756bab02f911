using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.SalesMonitoring.Imports;

internal static class BatchDecisions
{
    /// <summary>Null when it counts already.</summary>
    public static QuarantinedSale? ToMend(BatchState.Known batch, long line)
    {
        if (batch.Waiting.TryGetValue(line, out var row))
            return batch.Summary.Status == BatchStatus.Quarantined ? row : throw NotRead(batch);
        if (batch.Discarded.Contains(line))
            throw DomainException.Rule("row-discarded", $"Line {line} was given up.", ("line", $"{line}"));
        return batch.Mended.Contains(line) ? null : throw DomainException.NotFound("quarantined-row", $"{line}");
    }

    public static IEnumerable<object> Mended(BatchState.Known batch, QuarantinedSale held, SalesRow row, SaleResult result)
    {
        yield return new QuarantinedSaleMended(batch.Summary.Batch, held.Line, result.Outcome, result.Line!.Sale.CompanyAmount,
            ImportRun.ExactOf(row, result, batch.Summary.Currency), held.Amount);
    }

    /// <summary>A row that is still the line of another row of the file would count once and be counted twice.</summary>
    public static bool StillRepeats(BatchState.Known batch, QuarantinedSale held, RecordSale again)
    {
        return held.Repeats && batch.Reader().ReadAgain(held, held.Text).Sale is { } before
            && (before.ExternalId, before.Revision) == (again.ExternalId, again.Revision);
    }

    /// <summary>The line turned out to be one that another row of the same file recorded.</summary>
    public static bool Repeats(BatchState.Known batch, SaleResult result)
    {
        return result is { Refusal: null, Outcome: SaleOutcome.Unchanged, Line.Sale.Batch: { } by } && by == batch.Summary.Batch;
    }

    public static IEnumerable<object> Discard(BatchState.Known batch, long line, string reason)
    {
        if (batch.Discarded.Contains(line))
            return [];
        if (batch.Mended.Contains(line))
            throw DomainException.Rule("row-counts", $"Line {line} was mended and counts: correct or return the sale instead.",
                ("line", $"{line}"));
        if (!batch.Waiting.ContainsKey(line))
            throw DomainException.NotFound("quarantined-row", $"{line}");
        return batch.Summary.Status == BatchStatus.Quarantined
            ? [new QuarantinedSaleDiscarded(batch.Summary.Batch, line, reason, batch.Waiting[line].Amount)]
            : throw NotRead(batch);
    }

    /// <summary>By the amounts that the file has: what rounding changed is ours, and not theirs to find. Without a verdict the figures
    /// speak.</summary>
    public static IEnumerable<object> Reconcile(BatchState.Known batch, CommandContext context, TheirFigures theirs)
    {
        var summary = batch.Summary;
        var rows = summary.Counts.Counting - theirs.Rows;
        var total = Differences.Between(summary.Counts.ExactTotal ?? summary.Counts.Total, theirs.Total, Currency.Of(summary.Currency));
        var agree = rows == 0 && total == 0;
        if (theirs.Verdict == Verdict.Confirm && !agree)
            throw Differences.Refusal(rows, total, summary.Currency);
        var reconciled = new SalesReconciled(summary.Batch, agree && theirs.Verdict != Verdict.Dispute, theirs.Rows, theirs.Total,
            rows, total,
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
