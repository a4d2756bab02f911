namespace SalesPlatform.Planning.Strategies;

internal sealed partial class PlanStrategiesEndpoint
{
    public override Task<Wire.StrategyReply> DropItem(Wire.DropStrategyItemRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var key = errors.Key("key", request.Key);
        return DecideAsync(context, request, request.Plan, errors, state => StrategyDecisions.DropItem(state, key));
    }
}

internal static partial class StrategyDecisions
{
    public static IEnumerable<object> DropItem(AnnualPlan state, string key)
    {
        var strategy = state.Existing.Strategy;
        if (strategy.Dropped.Contains(key))
            return [];
        if (!strategy.Items.ContainsKey(key))
            throw DomainException.NotFound("strategy-item", key);
        PlanDecisions.RequireEditable(state);
        return [new StrategyItemDropped(key)];
    }
}
