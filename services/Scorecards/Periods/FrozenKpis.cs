namespace SalesPlatform.Scorecards.Periods;

internal static class FrozenKpis
{
    /// <summary>Prorated figures are left out: a period that is closed is over.</summary>
    public static IReadOnlyList<PublishedKpi> Of(ScorecardFigures scorecard) =>
        [.. scorecard.Kpis.Select(kpi => new PublishedKpi(
            kpi.Kpi, kpi.Actual, kpi.Target, kpi.Ratio, kpi.SignedRatio, kpi.Rating.Name(), kpi.Provisional, kpi.Reasons,
            kpi.Standard?.Version ?? 0, kpi.Standard?.QualifiedAt, kpi.Standard?.ExcellentAt, kpi.Facts, kpi.OutsideMembership,
            kpi.Responses, kpi.Interval?.Low, kpi.Interval?.High,
            kpi.Matched is { } matched ? new PublishedCohort(matched.People, matched.Actual, matched.Before, matched.Ratio) : null,
            kpi.MissingAppraisals))];

    public static KpiResult ToResult(PublishedKpi kpi) => new()
    {
        Kpi = kpi.Kpi,
        Actual = kpi.Actual,
        Target = kpi.Target,
        Ratio = kpi.Ratio,
        SignedRatio = kpi.SignedRatio,
        Rating = RatingNames.Parse(kpi.Rating),
        Provisional = kpi.Provisional,
        Reasons = kpi.Reasons,
        Standard = kpi.QualifiedAt is { } qualified ? new KpiThresholds(kpi.StandardVersion, qualified, kpi.ExcellentAt) : null,
        Facts = kpi.Facts,
        OutsideMembership = kpi.OutsideMembership,
        Responses = kpi.Responses,
        Interval = kpi.IntervalLow is { } low && kpi.IntervalHigh is { } high ? new WilsonInterval(low, high) : null,
        Matched = kpi.Matched is { } matched ? new MatchedCohort(matched.People, matched.Actual, matched.Before, matched.Ratio) : null,
        MissingAppraisals = kpi.MissingAppraisals,
    };
}
