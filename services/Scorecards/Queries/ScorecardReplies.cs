using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Scorecards.SinceClose;

namespace SalesPlatform.Scorecards.Queries;

internal static class ScorecardReplies
{
    private const int MostItems = 20;

    public static Wire.Scorecard Of(Scorecard scorecard)
    {
        var reply = KpiReplies.Of(scorecard.Figures);
        reply.Standing = Of(scorecard.Standing);
        if (scorecard.Frozen is null)
            return reply;
        reply.SinceClose = new Wire.SinceClose
        {
            Facts = scorecard.FactsSinceClose,
            Kpis = { reply.Kpis },
            Changes = { scorecard.Changes.Select(Of) },
        };
        reply.Kpis.Clear();
        reply.Kpis.AddRange(scorecard.Frozen.Select(KpiReplies.Of));
        return reply;
    }

    private static Wire.PeriodStanding Of(PeriodStanding standing)
    {
        var (newest, last) = (standing.Newest, standing.Entries is [.., var entry] ? entry : null);
        return new Wire.PeriodStanding
        {
            Status = standing.Status,
            Revision = newest?.Revision ?? 0,
            PublishedAt = newest?.RecordedAt.ToTimestamp(),
            AsOf = newest?.Published!.AsOf.ToTimestamp(),
            ClosedBy = newest?.By ?? "",
            Unreached = { newest?.Published!.Unreached ?? [] },
            ReopenedBy = standing.IsClosed ? "" : last?.By ?? "",
            Reason = last?.Reason ?? "",
            Version = standing.Version,
        };
    }

    private static Wire.FigureChange Of(FigureChange change) => new()
    {
        Kpi = change.Kpi,
        Cause = change.Cause,
        Actual = change.Actual?.ToExact(),
        Target = change.Target?.ToExact(),
        Ratio = change.Ratio?.ToExact(),
        RatioAfter = FigureChange.RatioOf(change.After)?.ToExact(),
        RatingBefore = change.Before.Rating.Name(),
        RatingAfter = change.After.Rating.Name(),
        Events = change.Items.Count,
        Items =
        {
            change.Items.Take(MostItems).Select(item => new Wire.ChangeItem
            {
                EventId = $"{item.EventId}",
                Label = item.Label,
                RecordedAt = item.RecordedAt.ToTimestamp(),
                Amount = item.Amount?.ToExact(),
            }),
        },
    };
}
