using SalesPlatform.SalesMonitoring.Imports;

namespace SalesPlatform.SalesMonitoring.Reconciliations;

internal sealed partial class ReconciliationsEndpoint
{
    public override Task<Wire.SourceReconciliation> Confirm(Wire.ReconcileSourceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var period = PeriodOf(errors, request);
        _ = errors.OptionalLongText("reason", request.Reason);
        return DecideAsync(context, request, errors, period, Verdict.Confirm, "", ReconciliationDecisions.Confirm);
    }
}

internal static partial class ReconciliationDecisions
{
    public static IEnumerable<object> Confirm(SourceReconciliationView? before, CommandContext context, Comparison compared)
    {
        if (compared.RowDifference != 0 || compared.TotalDifference != 0)
            throw Differences.Refusal(compared.RowDifference, compared.TotalDifference, compared.Currency.Code);
        return Say(before, compared.Reconciled(true, "", context));
    }
}
