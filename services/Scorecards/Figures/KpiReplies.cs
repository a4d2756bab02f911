using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.Scorecards.Figures;

internal static class KpiReplies
{
    public static Wire.Scorecard Of(ScorecardFigures figures)
    {
        var facts = figures.Facts;
        return new Wire.Scorecard
        {
            Team = facts.Team,
            Rep = facts.Rep ?? "",
            Period = $"{facts.Window.Period}",
            StartsOn = facts.Window.Start.ToDate(),
            EndsBefore = facts.Window.End.ToDate(),
            AsOf = facts.AsOf.ToTimestamp(),
            Currency = facts.Currency,
            Kpis = { figures.Kpis.Select(Of) },
        };
    }

    public static Wire.Kpi Of(KpiResult result) => new()
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
        ProratedRating = result.ProratedRating?.Name() ?? "",
        Responses = result.Responses ?? 0,
        IntervalLow = result.Interval?.Low.ToExact(),
        IntervalHigh = result.Interval?.High.ToExact(),
        Matched = result.Matched is { } matched ? Of(matched) : null,
        MissingAppraisals = result.MissingAppraisals,
    };

    private static Wire.MatchedCohort Of(MatchedCohort matched) => new()
    {
        People = matched.People,
        Actual = matched.Actual.ToExact(),
        Before = matched.Before.ToExact(),
        Ratio = matched.Ratio?.ToExact(),
    };
}
