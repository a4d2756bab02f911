using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Appraisals;
using SalesPlatform.Scorecards.Costs;
using SalesPlatform.Scorecards.Roster;
using SalesPlatform.Scorecards.Sales;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Surveys;
using SalesPlatform.Scorecards.Targets;

namespace SalesPlatform.Scorecards.Kpis;

/// <summary>
/// All that the figures of one scorecard follow from, as known at one instant. The same facts always give the same scorecard; another
/// standard or another split in here answers a "what if".
/// </summary>
/// <param name="Rep">Employee id; null for the team's scorecard.</param>
/// <param name="AsOf">The instant.</param>
/// <param name="Window">The period, and where today lies in it.</param>
/// <param name="Currency">Company currency.</param>
/// <param name="Memberships">Who belonged to which team when.</param>
/// <param name="Standards">Versions of the standards.</param>
internal sealed record ScorecardFacts(
    string Team, string? Rep, DateTimeOffset AsOf, PeriodWindow Window, string Currency,
    IReadOnlyList<MonthTarget> Targets, Memberships Memberships, IReadOnlyList<KpiStandard> Standards)
{
    /// <summary>Net sales within the period of everybody who ever belonged to the team, or of the rep.</summary>
    public IReadOnlyList<DailySales> Sales { get; init; } = [];

    /// <summary>Final scores of the same people, of any quarter and given in any team.</summary>
    public IReadOnlyList<FinalScore> Appraisals { get; init; } = [];

    /// <summary>The team's surveys closed within the period.</summary>
    public IReadOnlyList<SurveyResult> Surveys { get; init; } = [];

    /// <summary>What the team's costs are measured by in the period's fiscal year; null without an approved budget.</summary>
    public CostBaseline? Baseline { get; init; }

    /// <summary>The team's costs within the period.</summary>
    public IReadOnlyList<DailyCosts> Costs { get; init; } = [];

    /// <summary>The standard of a KPI for the period.</summary>
    public KpiStandard? StandardOf(string kpi) => KpiStandard.InForce(Standards, kpi, Window.Start, AsOf);

    /// <summary>The thresholds of a KPI for the period.</summary>
    public KpiThresholds? ThresholdsOf(string kpi) =>
        StandardOf(kpi) is { } standard ? new KpiThresholds(standard.Version, standard.QualifiedAt, standard.ExcellentAt) : null;

    /// <summary>The result of a KPI that this scorecard cannot have, however long one waits.</summary>
    public KpiResult NotApplicable(string kpi, string reason) => new()
    {
        Kpi = kpi,
        Rating = Rating.NotApplicable,
        Provisional = false,
        Reasons = [reason],
        Standard = ThresholdsOf(kpi),
    };
}
