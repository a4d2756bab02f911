using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Scorecards.Risks;

/// <summary>What a KPI of a running period comes to if things go on as they did.</summary>
/// <param name="Ratio">The forecast ratio; null for costs where nothing is budgeted.</param>
/// <param name="Rating">Its band.</param>
internal sealed record RiskForecast(string Kpi, decimal? Ratio, Rating Rating, KpiThresholds Standard)
{
    /// <summary>The part of a period that must have passed: before a fifth of it, one large order or one invoice decides the
    /// pace.</summary>
    public const decimal EarliestPart = 0.2m;

    /// <summary>
    /// Forecasts of a scorecard; none before a fifth of the period has passed, nor when it is over. Sales and costs go on at their pace
    /// against the prorated target: seasonal targets stay seasonal, and the forecast ratio is the prorated one. Satisfaction and uplift
    /// stay what they are so far, as far as they can be rated.
    /// </summary>
    public static IReadOnlyList<RiskForecast> Of(ScorecardFigures scorecard)
    {
        var window = scorecard.Facts.Window;
        var days = window.End.DayNumber - window.Start.DayNumber;
        if (!window.IsRunning || window.Today.DayNumber + 1 - window.Start.DayNumber < days * EarliestPart)
            return [];
        return [.. scorecard.Kpis.Select(Of).OfType<RiskForecast>()];
    }

    // While a period runs, a KPI is rated by its pace: that is the forecast.
    private static RiskForecast? Of(KpiResult kpi) => kpi.Standard is null || kpi.Rating is Rating.NotApplicable or Rating.InsufficientData
        ? null
        : new RiskForecast(kpi.Kpi, kpi.Ratio, kpi.Rating, kpi.Standard);
}
