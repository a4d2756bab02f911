namespace SalesPlatform.SalesMonitoring.Imports;

internal sealed partial class SalesImportsEndpoint
{
    public override Task<Wire.BatchReply> Reconcile(Wire.ReconcileRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Require(request.ControlTotal is not null, "control_total", "required", "The control total is missing.");
        errors.Require(request.RowCount >= 0, "row_count", "out-of-range", "A row count is 0 or more.");
        errors.Require(Enum.IsDefined(request.Verdict), "verdict", "unknown", "The verdict is to confirm or to dispute.");
        var theirs = new TheirFigures(request.RowCount, request.ControlTotal?.ToAmount() ?? 0, (Verdict)request.Verdict,
            errors.OptionalLongText("reason", request.Reason));
        errors.ThrowIfAny();
        return DecideAsync(context, request, request.Batch, (batch, caller) => request.ControlTotal!.CurrencyCode == batch.Summary.Currency
            ? BatchDecisions.Reconcile(batch, caller, theirs)
            : throw DomainException.Invalid("control_total", "other-currency", $"The batch counts in {batch.Summary.Currency}."));
    }
}

internal static partial class BatchDecisions
{
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
}
