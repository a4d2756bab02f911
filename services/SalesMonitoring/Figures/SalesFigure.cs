namespace SalesPlatform.SalesMonitoring.Figures;

/// <summary>Earlier is null when nothing is known of the earlier period.</summary>
internal sealed record Growth(Period Period, decimal Actual, decimal? Earlier)
{
    public decimal? Change => Actual - Earlier;

    /// <summary>Of a negative amount a rise is positive too.</summary>
    public decimal? Ratio => Earlier is null or 0 ? null : Change / decimal.Abs(Earlier.Value);
}

/// <summary>The actual is null when nothing is known of the period.</summary>
internal sealed record TrendEntry(Period Period, decimal? Actual, decimal? Target)
{
    public decimal? Attainment => Target > 0 ? Actual / Target : null;
}

internal enum ForecastBasis
{
    None,

    /// <summary>The plan's own seasons.</summary>
    PlanPhasing,
    Days,
    Ended,
}

/// <summary>The actual is Σ credited net sales, company currency; the trend is oldest first.</summary>
internal sealed record SalesFigure(
    decimal Actual, long Facts, Target Target, decimal? Forecast, ForecastBasis Basis, Growth OnPrevious, Growth OnLastYear,
    IReadOnlyList<TrendEntry> Trend)
{
    public decimal? Variance => Actual - Target.Amount;

    private bool IsRunning => Basis is ForecastBasis.PlanPhasing or ForecastBasis.Days;

    public decimal? Attainment => Target.Amount > 0 ? Actual / Target.Amount : null;

    /// <summary>While the period runs: actual ÷ what of the target is due by today. It leads; <see cref="Attainment"/> stands beside
    /// it.</summary>
    public decimal? AttainmentToDate => IsRunning ? Target.Due?.ShareOf(Actual) : null;

    public decimal? VarianceToDate => IsRunning ? Actual - Target.ToDate : null;

    public decimal? ForecastAttainment => Target.Amount > 0 ? Forecast / Target.Amount : null;
}

internal static class RunRate
{
    /// <summary>If it goes on as it went: actual × target ÷ target to date where there is a target, because targets carry the seasons (100
    /// of a target of 400, of which 80 fall into the days passed, forecast 500); else actual × days ÷ days passed.</summary>
    public static (decimal? Amount, ForecastBasis Basis) Of(decimal actual, Target target, ReportWindow window, Currency currency)
    {
        if (window.HasEnded)
            return (actual, ForecastBasis.Ended);
        if (!window.HasBegun)
            return (null, ForecastBasis.None);
        return target.Amount > 0 && target.Due?.Extrapolate(actual, target.Amount.Value) is { } forecast
            ? (currency.Round(forecast), ForecastBasis.PlanPhasing)
            : (currency.Round(actual * window.Calendar.Days(window.Period) / window.DaysElapsed), ForecastBasis.Days);
    }
}
