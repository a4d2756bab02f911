namespace SalesPlatform.Planning.Strategies;

internal static class StrategyReplies
{
    public static Wire.StrategyReply Of(AnnualPlan state, long version)
    {
        var strategy = state.Existing.Strategy;
        var reply = new Wire.StrategyReply { ValueProposition = strategy.Positioning?.ValueProposition ?? "", Version = version };
        reply.Segments.Add((strategy.Positioning?.Segments ?? []).Select(segment =>
            new Wire.Segment { Name = segment.Name, Description = segment.Description }));
        reply.Items.Add(strategy.Items.Values.Select(item => new Wire.StrategyItem
        {
            Key = item.Key, Title = item.Title, Measure = item.Measure, Owner = item.Owner, Period = item.Period ?? "",
            ExpectedEffect = item.Effect?.ToMoney(state.Existing.Currency), Cost = item.Cost?.ToMoney(state.Existing.Currency),
            Risk = item.Risk,
        }));
        return reply;
    }
}
