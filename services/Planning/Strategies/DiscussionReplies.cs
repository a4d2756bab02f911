using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.Planning.Strategies;

internal static class DiscussionReplies
{
    public static Wire.TargetDiscussionReply Of(AnnualPlan state, long version)
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
