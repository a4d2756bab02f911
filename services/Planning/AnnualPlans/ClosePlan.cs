namespace SalesPlatform.Planning.AnnualPlans;

internal sealed partial class AnnualPlansEndpoint
{
    public override Task<Wire.PlanReply> Close(Wire.PlanRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), (state, _) => PlanDecisions.Close(state));
}

internal static partial class PlanDecisions
{
    public static IEnumerable<object> Close(AnnualPlan state)
    {
        var plan = state.Existing;
        return state switch
        {
            AnnualPlan.Closed => [],
            AnnualPlan.Active => [new PlanClosed(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number)],
            _ => throw WrongStatus("not-active", state),
        };
    }
}
