namespace SalesPlatform.Planning.Strategies;

internal sealed partial class PlanStrategiesEndpoint
{
    public override Task<Wire.StrategyReply> SetItem(Wire.SetStrategyItemRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var given = request.Item ?? new Wire.StrategyItem();
        var item = new StrategyItemSet(
            errors.Key("item.key", given.Key), errors.Text("item.title", given.Title), errors.LongText("item.measure", given.Measure),
            errors.OptionalText("item.owner", given.Owner),
            given.Period.Length == 0 ? null : $"{errors.Period("item.period", given.Period)}",
            Risk: errors.OptionalLongText("item.risk", given.Risk));
        return DecideAsync(context, request, request.Plan, errors, state => StrategyDecisions.SetItem(
            state, PlanFields.Read(reading => WithAmounts(reading, item, given, state.Existing.Currency))));
    }

    private static StrategyItemSet WithAmounts(FieldErrors errors, StrategyItemSet item, Wire.StrategyItem given, string currency) =>
        item with
        {
            Effect = errors.OptionalAmount("item.expected_effect", given.ExpectedEffect, currency),
            Cost = errors.OptionalAmount("item.cost", given.Cost, currency),
        };
}

internal static partial class StrategyDecisions
{
    /// <summary>Far above any plan, far below where exact arithmetic ends.</summary>
    private const decimal LargestAmount = 1_000_000_000_000m;

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
        PlanDecisions.RequireEditable(state);
        return [item];
    }
}
