namespace SalesPlatform.Scorecards.Risks;

/// <param name="Ratio">Null for costs where nothing is budgeted.</param>
internal sealed record RiskForecast(string Kpi, decimal? Ratio, Rating Rating, KpiThresholds Standard)
{
    /// <summary>Before a fifth of a period has passed, one large order or one invoice decides the pace.</summary>
    public const decimal EarliestPart = 0.2m;

    /// <summary>Sales and costs go on at their pace against the prorated target, so that seasonal targets stay seasonal; satisfaction and
    /// uplift stay what they are so far.</summary>
    public static IReadOnlyList<RiskForecast> Of(ScorecardFigures scorecard)
    {
        var window = scorecard.Facts.Window;
        var days = window.End.DayNumber - window.Start.DayNumber;
        if (!window.IsRunning || window.Today.DayNumber + 1 - window.Start.DayNumber < days * EarliestPart)
            return [];
        return [.. scorecard.Kpis.Select(Of).OfType<RiskForecast>()];
    }

    private static RiskForecast? Of(KpiResult kpi) => kpi.Standard is null || kpi.Rating is Rating.NotApplicable or Rating.InsufficientData
        ? null
        : new RiskForecast(kpi.Kpi, kpi.Ratio, kpi.Rating, kpi.Standard);
}
