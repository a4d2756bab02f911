namespace SalesPlatform.Planning.AnnualPlans;

internal sealed partial class AnnualPlansEndpoint
{
    public override Task<Wire.PlanReply> Reject(Wire.RejectPlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return DecideAsync(context, request, request.Plan, errors, (state, around) => PlanDecisions.Reject(state, around.Caller, reason));
    }
}

internal static partial class PlanDecisions
{
    public static IEnumerable<object> Reject(AnnualPlan state, CommandContext context, string reason)
    {
        RequireExecutive(context);
        var plan = state.Existing;
        if (state is AnnualPlan.Rejected rejected && rejected.By == context.Actor && rejected.Reason == reason)
            return [];
        RequireSubmitted(state);
        return [new PlanRejected(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number, reason, context.Actor)];
    }
}
