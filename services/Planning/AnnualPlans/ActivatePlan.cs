namespace SalesPlatform.Planning.AnnualPlans;

internal sealed partial class AnnualPlansEndpoint
{
    public override Task<Wire.PlanReply> Activate(Wire.ActivatePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        (DateOnly On, string Audience)? presentation = request.PresentedOn is null && request.Audience.Length == 0 ? null
            : (errors.Day("presented_on", request.PresentedOn), errors.Text("audience", request.Audience));
        return DecideAsync(context, request, request.Plan, errors,
            (state, around) => PlanDecisions.Activate(state, presentation, around.Today));
    }
}

internal static partial class PlanDecisions
{
    /// <param name="presentation">Null: as it was recorded.</param>
    public static IEnumerable<object> Activate(AnnualPlan state, (DateOnly On, string Audience)? presentation, DateOnly today)
    {
        var plan = state.Existing;
        if (state is AnnualPlan.Active active && (presentation is not { } same || same == (active.PresentedOn, active.Audience)))
            return [];
        if (state is not AnnualPlan.Approved)
            throw WrongStatus("not-approved", state);
        var first = plan.Presentations.Find(known => known.Revision == plan.Number);
        var (on, audience) = presentation ?? (first is null
            ? throw DomainException.Rule("not-presented",
                $"Revision {plan.Number} of the plan {plan.Id} was not presented in the company yet.")
            : (first.PresentedOn, first.Audience));
        RequireHeld(on, today);
        return [new PlanActivated(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number, on, audience)];
    }
}
