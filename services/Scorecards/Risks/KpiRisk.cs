namespace SalesPlatform.Scorecards.Risks;

/// <summary>预警: forecast to miss 合格.</summary>
internal sealed record KpiRisk(bool IsAtRisk)
{
    public static Aggregate<KpiRisk> Aggregate { get; } = new Fold<KpiRisk>("kpi-risk")
        .On<KpiRiskFound>((_, _) => new KpiRisk(true))
        .On<KpiRiskEnded>((_, _) => new KpiRisk(false))
        .From(new KpiRisk(false));
}

internal sealed record RiskEntry(
    Guid Id, DateTimeOffset RecordedAt, long Version, string Team, string Period, string Kpi, bool IsAtRisk, DateOnly Day,
    decimal? ForecastRatio)
{
    public static Entries<RiskEntry> Entries { get; } = new Entries<RiskEntry>()
        .On<KpiRiskFound>((found, e) => new RiskEntry(
            e.Id, e.RecordedAt, e.Version, found.Team, found.Period, found.Kpi, true, found.Day, found.ForecastRatio))
        .On<KpiRiskEnded>((ended, e) => new RiskEntry(
            e.Id, e.RecordedAt, e.Version, ended.Team, ended.Period, ended.Kpi, false, ended.Day, ended.ForecastRatio));
}
