using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.Planning.TeamYears;

namespace SalesPlatform.Planning.AnnualPlans;

internal static class PlanDrafting
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

    /// <summary>In place of what was assigned there.</summary>
    public static IEnumerable<object> Assign(AnnualPlan state, string dimension, string holder, Period period, decimal amount)
    {
        var plan = state.Existing;
        var errors = new FieldErrors();
        errors.RequireTarget("amount", amount, plan.Currency);
        errors.Require(plan.Id.FiscalYear.Covers(period), "period", "outside-the-plan", $"{period} does not lie in {plan.Id.FiscalYear}.");
        errors.ThrowIfAny();
        var months = PlanFigures.Spread(amount, period, plan.Figures.Seasonality, plan.Currency);
        if (plan.Figures.TargetsOf(dimension, holder, period).SequenceEqual(months.Select(month => (decimal?)month)))
            return [];
        RequireEditable(state);
        return [new TargetAssigned(dimension, holder, period.ToString(), amount, months)];
    }

    /// <summary>What holders were assigned stays.</summary>
    public static IEnumerable<object> Phase(AnnualPlan state, IReadOnlyList<decimal> seasonality)
    {
        var (figures, currency) = (state.Existing.Figures, Currency.Of(state.Existing.Currency));
        var errors = new FieldErrors();
        errors.RequireSeasonality(seasonality);
        errors.ThrowIfAny();
        var months = currency.Split(figures.AnnualTarget, seasonality);
        if (!figures.MonthsAreImported && figures.Seasonality.SequenceEqual(seasonality) && figures.Months.SequenceEqual(months))
            return [];
        RequireEditable(state);
        return [new PlanPhased(seasonality, months)];
    }

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

    /// <summary>A rejected plan is editable: the first edit makes it a draft again.</summary>
    internal static void RequireEditable(AnnualPlan state)
    {
        var plan = state.Existing;
        if (state is not (AnnualPlan.Draft or AnnualPlan.Rejected))
        {
            throw DomainException.Rule("not-a-draft",
                $"Revision {plan.Number} of the plan {plan.Id} is {state.Status}; open a new revision to change it.",
                ("status", state.Status));
        }
    }

    // Records compare lists by reference; the stored weights and months are equal when their values are.
    private static bool IsSame(PlanDrafted a, PlanDrafted b) =>
        a.Seasonality.SequenceEqual(b.Seasonality) && a.Months.SequenceEqual(b.Months)
        && a with { Seasonality = b.Seasonality, Months = b.Months } == b;
}
