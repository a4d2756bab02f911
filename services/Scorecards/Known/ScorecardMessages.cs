using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Scorecards.Known;

internal static class ScorecardMessages
{
    private const int MostItems = 20;

    public static Scorecard ToMessage(this KnownScorecard scorecard)
    {
        var message = scorecard.Figures.ToMessage();
        message.Standing = scorecard.Standing.ToMessage();
        if (scorecard.Frozen is null)
            return message;
        message.SinceClose = new Contracts.Scorecards.V1.SinceClose
        {
            Facts = scorecard.FactsSinceClose,
            Kpis = { message.Kpis },
            Changes = { scorecard.Changes.Select(ToMessage) },
        };
        message.Kpis.Clear();
        message.Kpis.AddRange(scorecard.Frozen.Select(ToMessage));
        return message;
    }

    public static Scorecard ToMessage(this ScorecardFigures scorecard)
    {
        var facts = scorecard.Facts;
        return new Scorecard
        {
            Team = facts.Team,
            Rep = facts.Rep ?? "",
            Period = $"{facts.Window.Period}",
            StartsOn = facts.Window.Start.ToDate(),
            EndsBefore = facts.Window.End.ToDate(),
            AsOf = facts.AsOf.ToTimestamp(),
            Currency = facts.Currency,
            Kpis = { scorecard.Kpis.Select(ToMessage) },
        };
    }

    public static Kpi ToMessage(this KpiResult result)
    {
        return new Kpi
        {
            Kpi_ = result.Kpi,
            Actual = result.Actual?.ToExact(),
            Target = result.Target?.ToExact(),
            Ratio = result.Ratio?.ToExact(),
            Rating = result.Rating.Name(),
            Provisional = result.Provisional,
            Reasons = { result.Reasons },
            ProratedTarget = result.ProratedTarget?.ToExact(),
            WholeRatio = result.WholeRatio?.ToExact(),
            ProratedRatio = result.ProratedRatio?.ToExact(),
            StandardVersion = result.Standard?.Version ?? 0,
            QualifiedAt = result.Standard?.QualifiedAt.ToExact(),
            ExcellentAt = result.Standard?.ExcellentAt?.ToExact(),
            Facts = result.Facts,
            OutsideMembership = result.OutsideMembership?.ToExact(),
            Variance = result.Variance?.ToExact(),
            SignedRatio = result.SignedRatio?.ToExact(),
            ProratedRating = result.ProratedRating is { } soFar ? soFar.Name() : "",
            Responses = result.Responses ?? 0,
            IntervalLow = result.Interval?.Low.ToExact(),
            IntervalHigh = result.Interval?.High.ToExact(),
            Matched = result.Matched is { } matched ? ToMessage(matched) : null,
            MissingAppraisals = result.MissingAppraisals,
        };
    }

    private static Contracts.Scorecards.V1.FigureChange ToMessage(FigureChange change) => new()
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
            change.Items.Take(MostItems).Select(item => new Contracts.Scorecards.V1.ChangeItem
            {
                EventId = $"{item.EventId}",
                Label = item.Label,
                RecordedAt = item.RecordedAt.ToTimestamp(),
                Amount = item.Amount?.ToExact(),
            }),
        },
    };

    private static Contracts.Scorecards.V1.MatchedCohort ToMessage(Kpis.MatchedCohort matched) => new()
    {
        People = matched.People,
        Actual = matched.Actual.ToExact(),
        Before = matched.Before.ToExact(),
        Ratio = matched.Ratio?.ToExact(),
    };
}
