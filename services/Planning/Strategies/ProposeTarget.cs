namespace SalesPlatform.Planning.Strategies;

internal sealed partial class TargetDiscussionsEndpoint
{
    public override Task<Wire.TargetDiscussionReply> Propose(Wire.ProposeTargetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return DecideAsync(context, request, request.Plan, errors, (state, caller) => DiscussionDecisions.Propose(state, caller,
            PlanFields.Read(reading => reading.Amount("annual_target", request.AnnualTarget, state.Existing.Currency)), reason));
    }
}

internal static partial class DiscussionDecisions
{
    public static IEnumerable<object> Propose(AnnualPlan state, CommandContext context, decimal annualTarget, string reason)
    {
        var plan = state.Existing;
        var errors = new FieldErrors();
        errors.Require(annualTarget > 0, "annual_target", "not-positive", "A target that is discussed is above zero.");
        errors.RequireTarget("annual_target", annualTarget, plan.Currency);
        errors.ThrowIfAny();
        var newest = plan.Discussion.Newest(plan.Number);
        if (newest is not null && plan.Discussion.Agreed(plan.Number) is null
            && (newest.AnnualTarget, newest.Text, newest.By) == (annualTarget, reason, context.Actor))
            return [];
        PlanDecisions.RequireEditable(state);
        return [new TargetProposed(plan.Number, (newest?.Round ?? 0) + 1, annualTarget, reason, context.Actor, SideOf(context))];
    }
}
