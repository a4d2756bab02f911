namespace SalesPlatform.Contracts.Scorecards;

/// <summary>A version of the KPI standards came into force. Stream <c>kpi-standards/{kpi}</c>.</summary>
/// <param name="Kpi">Such as <c>sales-attainment</c>.</param>
/// <param name="Version">1, 2, …</param>
/// <param name="EffectiveFrom">Periods that start on or after this day are rated by it.</param>
/// <param name="QualifiedAt">Ratio for 合格.</param>
/// <param name="ExcellentAt">Ratio for 优异, where there is one.</param>
[Event("scorecards", "kpi-standard-set", 1)]
public sealed record KpiStandardSet(string Kpi, int Version, DateOnly EffectiveFrom, decimal QualifiedAt, decimal? ExcellentAt);

/// <summary>The people with an appraisal score in both periods.</summary>
/// <param name="People">How many.</param>
/// <param name="Actual">Their mean score.</param>
/// <param name="Before">Their mean score in the period before.</param>
/// <param name="Ratio">(Actual − before) ÷ before; null when before is not above zero.</param>
public sealed record PublishedCohort(int People, decimal Actual, decimal Before, decimal? Ratio);

/// <summary>A KPI as a closed scorecard has it. Null is unknown, never zero; amounts are in company currency.</summary>
/// <param name="Kpi">Such as <c>sales-attainment</c>.</param>
/// <param name="Actual">Net sales, mean score, satisfied responses, costs.</param>
/// <param name="Target">Sales target, mean score before, baseline of the budget.</param>
/// <param name="Ratio">What is rated, unrounded.</param>
/// <param name="SignedRatio">Cost deviation with its sign: above zero is overspent.</param>
/// <param name="Rating"><c>excellent</c>, <c>qualified</c>, <c>below</c>, <c>not-applicable</c> or <c>insufficient-data</c>.</param>
/// <param name="Provisional">Inputs were missing.</param>
/// <param name="Reasons">Codes of why it is rated so, or not.</param>
/// <param name="StandardVersion">Version of the standard it is rated by; 0 without one.</param>
/// <param name="QualifiedAt">Ratio for 合格.</param>
/// <param name="ExcellentAt">Ratio for 优异, where there is one.</param>
/// <param name="Facts">How many facts stand behind it.</param>
/// <param name="OutsideMembership">Net sales that count for no team.</param>
/// <param name="Responses">Valid responses, of satisfaction.</param>
/// <param name="IntervalLow">95 % interval of a satisfaction.</param>
/// <param name="IntervalHigh">Its upper bound.</param>
/// <param name="Matched">Team uplift of the people in both periods.</param>
/// <param name="MissingAppraisals">Appraisals that were not final yet.</param>
public sealed record PublishedKpi(
    string Kpi, decimal? Actual, decimal? Target, decimal? Ratio, decimal? SignedRatio, string Rating, bool Provisional,
    IReadOnlyList<string> Reasons, int StandardVersion, decimal? QualifiedAt, decimal? ExcellentAt, long Facts, decimal? OutsideMembership,
    long? Responses, decimal? IntervalLow, decimal? IntervalHigh, PublishedCohort? Matched, int MissingAppraisals);

/// <summary>A period of a team was closed: its scorecard is published as it is. Stream <c>scorecard-period/{team}/{period}</c>, as the two
/// events below. The reps' scorecards are frozen with it and stay in the service.</summary>
/// <param name="Team">Team key.</param>
/// <param name="Period">Label, such as <c>FY2027-Q1</c>.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsBefore">First day after.</param>
/// <param name="AsOf">The figures are as known at this instant.</param>
/// <param name="Currency">Company currency.</param>
/// <param name="Kpis">The four KPIs.</param>
/// <param name="Unreached">Services whose feeds could not be asked for their last events; what they had still to tell is "since
/// close".</param>
/// <param name="ClosedBy">Who closed it.</param>
[Event("scorecards", "scorecard-published", 1)]
public sealed record ScorecardPublished(
    string Team, string Period, DateOnly StartsOn, DateOnly EndsBefore, DateTimeOffset AsOf, string Currency,
    IReadOnlyList<PublishedKpi> Kpis, IReadOnlyList<string> Unreached, string ClosedBy);

/// <summary>A closed period was opened again. What was published stays readable.</summary>
/// <param name="Team">Team key.</param>
/// <param name="Period">Label.</param>
/// <param name="Revision">The publication that is going to be restated.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReopenedBy">Who reopened it; never the one who closed it.</param>
[Event("scorecards", "scorecard-period-reopened", 1)]
public sealed record ScorecardPeriodReopened(string Team, string Period, int Revision, string Reason, string ReopenedBy);

/// <summary>A reopened period was closed again: this restatement stands beside what was published before.</summary>
/// <param name="Team">Team key.</param>
/// <param name="Period">Label.</param>
/// <param name="Revision">2 for the first restatement; the original is revision 1.</param>
/// <param name="Reason">Why the period had been reopened.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsBefore">First day after.</param>
/// <param name="AsOf">The figures are as known at this instant.</param>
/// <param name="Currency">Company currency.</param>
/// <param name="Kpis">The four KPIs.</param>
/// <param name="Unreached">As in <see cref="ScorecardPublished"/>.</param>
/// <param name="ClosedBy">Who closed it again.</param>
[Event("scorecards", "scorecard-restated", 1)]
public sealed record ScorecardRestated(
    string Team, string Period, int Revision, string Reason, DateOnly StartsOn, DateOnly EndsBefore, DateTimeOffset AsOf, string Currency,
    IReadOnlyList<PublishedKpi> Kpis, IReadOnlyList<string> Unreached, string ClosedBy);

/// <summary>At the pace up to this day, a KPI of a running period is going to miss 合格. Published once, until the forecast changes its band.
/// Stream <c>kpi-risk/{team}/{period}/{kpi}</c>.</summary>
/// <param name="Team">Team key.</param>
/// <param name="Period">Label.</param>
/// <param name="Kpi">Such as <c>sales-attainment</c>.</param>
/// <param name="Day">The company's day of the forecast.</param>
/// <param name="ForecastRatio">The ratio if things go on as until this day; null for costs where nothing is budgeted.</param>
/// <param name="QualifiedAt">The threshold that it misses.</param>
/// <param name="StandardVersion">Version of the standard.</param>
[Event("scorecards", "kpi-risk-found", 1)]
[LeavesTermsFree]
public sealed record KpiRiskFound(
    string Team, string Period, string Kpi, DateOnly Day, decimal? ForecastRatio, decimal QualifiedAt, int StandardVersion);

/// <summary>A KPI that was at risk is forecast to reach 合格 again.</summary>
/// <param name="Team">Team key.</param>
/// <param name="Period">Label.</param>
/// <param name="Kpi">Such as <c>sales-attainment</c>.</param>
/// <param name="Day">The company's day of the forecast.</param>
/// <param name="ForecastRatio">The ratio if things go on as until this day.</param>
/// <param name="ForecastRating"><c>qualified</c> or <c>excellent</c>.</param>
[Event("scorecards", "kpi-risk-ended", 1)]
[LeavesTermsFree]
public sealed record KpiRiskEnded(string Team, string Period, string Kpi, DateOnly Day, decimal ForecastRatio, string ForecastRating);
