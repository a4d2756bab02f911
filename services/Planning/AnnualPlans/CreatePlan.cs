using SalesPlatform.Planning.Organisations;

namespace SalesPlatform.Planning.AnnualPlans;

internal sealed partial class AnnualPlansEndpoint
{
    public override async Task<Wire.PlanReply> Create(Wire.CreatePlanRequest request, ServerCallContext context)
    {
        var id = PlanId.Read(request.Team, request.FiscalYear);
        return await runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireTeam(id.Team);
            await company.RequireTeamAsync(id.Team, context.CancellationToken);
            var organisation = await work.OrganisationAsync(null, context.CancellationToken);
            var terms = PlanFields.Read(errors => Terms(errors, request, id, organisation.State));
            var plan = await work.LoadAsync(AnnualPlan.Of, id, null, context.CancellationToken);
            work.Append(organisation, OrganisationDecisions.FixCalendar(organisation.State, id.Team, request.FiscalYear));
            var after = work.Append(plan, PlanDecisions.Create(plan.State, work.Context, terms));
            return PlanReplies.Of(after.State, after.Version);
        });
    }

    private static PlanTerms Terms(FieldErrors errors, Wire.CreatePlanRequest request, PlanId id, OrganisationSettings organisation) => new(
        id, organisation.FiscalStartMonth, organisation.Currency,
        errors.OptionalAmount("baseline", request.Baseline, organisation.Currency),
        errors.OptionalLongText("baseline_source", request.BaselineSource),
        errors.OptionalNumber("growth", request.Growth),
        errors.OptionalAmount("annual_target", request.AnnualTarget, organisation.Currency),
        Seasonality(errors, request.Seasonality));

    private static IReadOnlyList<decimal> Seasonality(FieldErrors errors, IReadOnlyList<Google.Type.Decimal> weights) =>
        [.. errors.Bounded("seasonality", weights).Select((weight, i) => errors.Number($"seasonality[{i}]", weight))];
}

internal static partial class PlanDecisions
{
    public static IEnumerable<object> Create(AnnualPlan state, CommandContext context, PlanTerms terms)
    {
        terms.Check();
        var target = terms.Target();
        var drafted = new PlanDrafted(
            terms.Id.Team, terms.Id.FiscalYear.ToString(), terms.FiscalStartMonth, terms.Currency, terms.Baseline, terms.BaselineSource,
            terms.Growth, terms.Weights, Currency.Of(terms.Currency).Split(target, terms.Weights), context.Actor);
        return state is not AnnualPlan.Opened { Plan.Drafted: var existing } ? [drafted]
            : IsSame(existing, drafted) ? []
            : throw DomainException.Exists("plan", terms.Id.ToString());
    }

    // Records compare lists by reference; the stored weights and months are equal when their values are.
    private static bool IsSame(PlanDrafted a, PlanDrafted b) =>
        a.Seasonality.SequenceEqual(b.Seasonality) && a.Months.SequenceEqual(b.Months)
        && a with { Seasonality = b.Seasonality, Months = b.Months } == b;
}
