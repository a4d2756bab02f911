using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Planning.AnnualPlans;
using Wire = SalesPlatform.Contracts.Planning.V1;

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

    public static Wire.TargetDiscussionReply Discussion(AnnualPlan state, long version)
    {
        var plan = state.Existing;
        return new Wire.TargetDiscussionReply
        {
            Status = plan.Discussion.StatusOf(plan.Number),
            Round = plan.Discussion.Newest(plan.Number)?.Round ?? 0,
            Entries = { Entries(plan) },
            AnnualTarget = plan.Figures.AnnualTarget.ToMoney(plan.Currency),
            Version = version,
        };
    }

    public static IEnumerable<Wire.DiscussionEntry> Entries(PlanRevision plan) =>
        plan.Discussion.Entries.Select(entry => new Wire.DiscussionEntry
        {
            Revision = entry.Revision,
            Round = entry.Round,
            Kind = entry.Kind,
            AnnualTarget = entry.AnnualTarget?.ToMoney(plan.Currency),
            Text = entry.Text,
            By = entry.By,
            Side = entry.Side,
            At = entry.At.ToTimestamp(),
        });
}
