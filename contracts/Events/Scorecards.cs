namespace SalesPlatform.Contracts.Scorecards;

/// <summary>A version of the KPI standards came into force. Stream <c>kpi-standards/{kpi}</c>.</summary>
/// <param name="Kpi">Such as <c>sales-attainment</c>.</param>
/// <param name="Version">1, 2, …</param>
/// <param name="EffectiveFrom">Periods that start on or after this day are rated by it.</param>
/// <param name="QualifiedAt">Ratio for 合格.</param>
/// <param name="ExcellentAt">Ratio for 优异, where there is one.</param>
[Event("scorecards", "kpi-standard-set", 1)]
public sealed record KpiStandardSet(string Kpi, int Version, DateOnly EffectiveFrom, decimal QualifiedAt, decimal? ExcellentAt);
