namespace SalesPlatform.Planning.AnnualPlans;

internal sealed partial class AnnualPlansEndpoint
{
    public override Task<Wire.PlanReply> Revise(Wire.RevisePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return DecideAsync(context, request, request.Plan, errors, (state, around) => PlanDecisions.Revise(state, around.Caller, reason,
            PlanFields.Read(reading => reading.OptionalAmount("annual_target", request.AnnualTarget, state.Existing.Currency))));
    }
}

internal static partial class PlanDecisions
{
    /// <summary>A new annual target is divided like the old one; without it the months stay as they are.</summary>
    public static IEnumerable<object> Revise(AnnualPlan state, CommandContext context, string reason, decimal? annualTarget)
    {
        var plan = state.Existing;
        var errors = new FieldErrors();
        errors.RequireTarget("annual_target", annualTarget ?? 0, plan.Currency);
        errors.ThrowIfAny();
        if (state is AnnualPlan.Draft && plan.Revised is { } open && open.Reason == reason && open.AnnualTarget == annualTarget)
            return [];
        var revision = state switch
        {
            AnnualPlan.Approved or AnnualPlan.Active => plan.Number + 1,
            AnnualPlan.Rejected => plan.Number,
            AnnualPlan.Closed => throw DomainException.Rule("plan-closed", $"The plan {plan.Id} is closed."),
            _ => throw DomainException.Rule("revision-open",
                $"Revision {plan.Number} of the plan {plan.Id} is {state.Status}: it is not decided on yet."),
        };
        var months = annualTarget is { } target ? Currency.Of(plan.Currency).Split(target, plan.Figures.AnnualWeights)
            : plan.Figures.Months;
        return [new PlanRevised(revision, reason, annualTarget, months, context.Actor)];
    }
}
