using SalesPlatform.Planning.Consultations;
using SalesPlatform.Planning.Research;

namespace SalesPlatform.Planning.AnnualPlans;

internal sealed partial class AnnualPlansEndpoint
{
    public override Task<Wire.PlanReply> Submit(Wire.PlanRequest request, ServerCallContext context) =>
        commands.RunAsync(context, request, request, new FieldErrors(), AnnualPlan.Of, async (state, around, work) =>
        {
            var id = state.Existing.Id;
            var research = await work.LoadAsync(ResearchFile.Of, id, null, context.CancellationToken);
            var consultation = await work.LoadAsync(ConsultationFile.Of, id, null, context.CancellationToken);
            return PlanDecisions.Submit(state, around.Caller, PlanGround.Of(research.State, consultation.State));
        }, PlanReplies.Of);
}

internal static partial class PlanDecisions
{
    public static IEnumerable<object> Submit(AnnualPlan state, CommandContext context, PlanGround ground)
    {
        var plan = state.Existing;
        if (state is AnnualPlan.Submitted submitted && submitted.By == context.Actor)
            return [];
        RequireEditable(state);
        var missing = ground.MissingFor(plan).Select(PlanGround.NameOf).ToList();
        if (missing.Count > 0)
        {
            throw DomainException.Rule("preparation-missing",
                $"The plan rests on research that is neither received nor waived: {string.Join(", ", missing)}.",
                ("missing", string.Join(",", missing)));
        }

        if (plan.Figures.AnnualTarget <= 0)
            throw DomainException.Rule("no-target", $"The plan {plan.Id} has no annual target.");
        RequireSettled(plan);
        return [new PlanSubmitted(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number, plan.Currency, plan.Figures.AnnualTarget,
            context.Actor)];
    }

    private static void RequireSettled(PlanRevision plan)
    {
        if (plan.Discussion.StatusOf(plan.Number) == "open")
        {
            throw DomainException.Rule("target-under-discussion",
                $"Senior management and sales have not agreed on the target of revision {plan.Number} yet.");
        }

        if (plan.Discussion.Agreed(plan.Number) is { AnnualTarget: { } agreed } && agreed != plan.Figures.AnnualTarget)
        {
            throw DomainException.Rule("target-differs-from-agreed",
                $"The plan holds {plan.Figures.AnnualTarget} and {agreed} was agreed: propose the new target, or plan what was agreed.",
                ("target", plan.Figures.AnnualTarget.ToExactString()), ("agreed", agreed.ToExactString()));
        }
    }
}
