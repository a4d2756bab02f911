using SalesPlatform.SalesMonitoring.Imports;

namespace SalesPlatform.SalesMonitoring.Reconciliations;

internal sealed partial class ReconciliationsEndpoint
{
    public override Task<Wire.SourceReconciliation> Dispute(Wire.ReconcileSourceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var period = PeriodOf(errors, request);
        var reason = errors.LongText("reason", request.Reason);
        return DecideAsync(context, request, errors, period, Verdict.Dispute, reason, ReconciliationDecisions.Dispute);
    }
}

internal static partial class ReconciliationDecisions
{
    public static IEnumerable<object> Dispute(SourceReconciliationView? before, CommandContext context, Comparison compared) =>
        Say(before, compared.Reconciled(false, compared.Theirs.Reason, context));
}
