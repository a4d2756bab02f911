namespace SalesPlatform.Scorecards.Kpis;

/// <summary>As known at one instant. The same facts always give the same scorecard; other ones answer a "what if". A null rep: the
/// team's.</summary>
internal sealed record ScorecardFacts(
    string Team, string? Rep, DateTimeOffset AsOf, PeriodWindow Window, string Currency,
    IReadOnlyList<MonthTarget> Targets, Memberships Memberships, IReadOnlyList<KpiStandard> Standards)
{
    /// <summary>Of everybody who ever belonged to the team, or of the rep.</summary>
    public IReadOnlyList<DailySales> Sales { get; init; } = [];

    /// <summary>Of the same people, of any quarter and given in any team.</summary>
    public IReadOnlyList<FinalScore> Appraisals { get; init; } = [];

    public IReadOnlyList<SurveyResult> Surveys { get; init; } = [];

    /// <summary>Null without an approved budget.</summary>
    public CostBaseline? Baseline { get; init; }

    public IReadOnlyList<DailyCosts> Costs { get; init; } = [];

    public KpiStandard? StandardOf(string kpi) => KpiStandard.InForce(Standards, kpi, Window.Start, AsOf);

    public KpiThresholds? ThresholdsOf(string kpi) =>
        StandardOf(kpi) is { } standard ? new KpiThresholds(standard.Version, standard.QualifiedAt, standard.ExcellentAt) : null;

    /// <summary>This scorecard cannot have it, however long one waits.</summary>
    public KpiResult NotApplicable(string kpi, string reason) => new()
    {
        Kpi = kpi,
        Rating = Rating.NotApplicable,
        Provisional = false,
        Reasons = [reason],
        Standard = ThresholdsOf(kpi),
    };
}
