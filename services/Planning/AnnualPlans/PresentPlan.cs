namespace SalesPlatform.Planning.AnnualPlans;

internal sealed partial class AnnualPlansEndpoint
{
    public override Task<Wire.PlanReply> Present(Wire.PresentPlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (day, audience) = (errors.Day("presented_on", request.PresentedOn), errors.Text("audience", request.Audience));
        return DecideAsync(context, request, request.Plan, errors,
            (state, around) => PlanDecisions.Present(state, around.Caller, day, audience, around.Today));
    }
}

internal static partial class PlanDecisions
{
    public static IEnumerable<object> Present(AnnualPlan state, CommandContext context, DateOnly presentedOn, string audience,
        DateOnly today)
    {
        var plan = state.Existing;
        if (plan.Presentations.Exists(known => known.Revision == plan.Number && known.PresentedOn == presentedOn
            && known.Audience == audience))
            return [];
        if (state is not (AnnualPlan.Approved or AnnualPlan.Active))
            throw WrongStatus("not-approved", state);
        RequireHeld(presentedOn, today);
        return [new PlanPresented(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number, presentedOn, audience, context.Actor)];
    }
}
