using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Tests.Scorecards.Histories;

/// <summary>Reads figures off a history.</summary>
internal static class Readings
{
    /// <summary>After every period of the tests, and after everything is recorded.</summary>
    public static DateTimeOffset LongAfter { get; } = History.Instant("2031-01-01T00:00Z");

    public static KpiResult Attainment(this History history, string team, string period, string? rep = null, string? asOf = null) =>
        history.Kpi(SalesAttainment.Kpi, team, period, rep, asOf);

    public static KpiResult Uplift(this History history, string team, string period, string? rep = null, string? asOf = null) =>
        history.Kpi(TeamUplift.Kpi, team, period, rep, asOf);

    public static KpiResult Satisfaction(this History history, string team, string period, string? rep = null, string? asOf = null) =>
        history.Kpi(CustomerSatisfaction.Kpi, team, period, rep, asOf);

    public static KpiResult Costs(this History history, string team, string period, string? rep = null, string? asOf = null) =>
        history.Kpi(CostDeviation.Kpi, team, period, rep, asOf);

    private static KpiResult Kpi(this History history, string kpi, string team, string period, string? rep, string? asOf) =>
        new MemoryViews(history.Events).Figures(team, rep, period, asOf is null ? LongAfter : History.Instant(asOf))
            .Kpis.Single(result => result.Kpi == kpi);
}
