using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;

namespace SalesPlatform.Planning.Strategies;

internal static class StrategyDecisions
{
    /// <summary>Far above any plan, far below where exact arithmetic ends.</summary>
    private const decimal LargestAmount = 1_000_000_000_000m;

    public static IEnumerable<object> Position(AnnualPlan state, PlanPositioned positioning)
    {
        var held = state.Existing.Strategy.Positioning;
        var errors = new FieldErrors();
        errors.Require(positioning.Segments.Count > 0, "segments", "missing", "Say which segments the plan goes for.");
        errors.Require(positioning.Segments.DistinctBy(segment => segment.Name).Count() == positioning.Segments.Count, "segments",
            "duplicate",
            "Each segment is named once.");
        errors.ThrowIfAny();
        if (held is not null && held.ValueProposition == positioning.ValueProposition && held.Segments.SequenceEqual(positioning.Segments))
            return [];
        PlanDrafting.RequireEditable(state);
        return [positioning];
    }

    public static IEnumerable<object> SetItem(AnnualPlan state, StrategyItemSet item)
    {
        var plan = state.Existing;
        var errors = new FieldErrors();
        errors.Require(item.Period is null || plan.Id.FiscalYear.Covers(Period.Parse(item.Period)), "item.period", "outside-the-plan",
            $"{item.Period} does not lie in {plan.Id.FiscalYear}.");
        foreach (var (field, amount) in new[] { ("item.expected_effect", item.Effect), ("item.cost", item.Cost) })
        {
            errors.Require(amount is null or (>= 0 and <= LargestAmount), field, "out-of-range",
                $"{field} lies between 0 and {LargestAmount}.");
        }

        errors.ThrowIfAny();
        if (plan.Strategy.Items.GetValueOrDefault(item.Key) == item)
            return [];
        PlanDrafting.RequireEditable(state);
        return [item];
    }

    public static IEnumerable<object> DropItem(AnnualPlan state, string key)
    {
        var strategy = state.Existing.Strategy;
        if (strategy.Dropped.Contains(key))
            return [];
        if (!strategy.Items.ContainsKey(key))
            throw DomainException.NotFound("strategy-item", key);
        PlanDrafting.RequireEditable(state);
        return [new StrategyItemDropped(key)];
    }
}
