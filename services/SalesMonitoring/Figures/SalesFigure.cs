using SalesPlatform.Contracts;

namespace SalesPlatform.SalesMonitoring.Figures;

/// <summary>How a period compares with an earlier one.</summary>
/// <param name="Actual">The later one's amount.</param>
/// <param name="Earlier">What it is compared with; null when nothing is known of the earlier period.</param>
internal sealed record Growth(Period Period, decimal Actual, decimal? Earlier)
{
    public decimal? Change => Actual - Earlier;

    /// <summary>Change ÷ |earlier|: of a negative amount a rise is positive too. Null when earlier is 0 or unknown.</summary>
    public decimal? Ratio => Earlier is null or 0 ? null : Change / decimal.Abs(Earlier.Value);
}

/// <param name="Actual">Null when nothing is known of the period.</param>
/// <param name="Target">Null without one.</param>
internal sealed record TrendEntry(Period Period, decimal? Actual, decimal? Target)
{
    public decimal? Attainment => Target > 0 ? Actual / Target : null;
}

/// <summary>What a forecast rests on.</summary>
internal enum ForecastBasis
{
    /// <summary>There is none: the period has not begun.</summary>
    None,

    /// <summary>The plan's own seasons.</summary>
    PlanPhasing,

    Days,

    /// <summary>The period is over: it is the actual.</summary>
    Ended,
}

/// <summary>The figures of a team, or of one rep, region, product line, product or customer, for a period.</summary>
/// <param name="Actual">Σ credited net sales, company currency.</param>
/// <param name="Facts">Credits counted.</param>
/// <param name="Forecast">To the end of the period; null when the period has not begun.</param>
/// <param name="Basis">What the forecast rests on.</param>
/// <param name="OnPrevious">Against the period before.</param>
/// <param name="OnLastYear">Against the same period a year before.</param>
/// <param name="Trend">The last periods, oldest first.</param>
internal sealed record SalesFigure(
    decimal Actual, long Facts, Target Target, decimal? Forecast, ForecastBasis Basis, Growth OnPrevious, Growth OnLastYear,
    IReadOnlyList<TrendEntry> Trend)
{
    /// <summary>Actual − target: with a target of 50 and 10 achieved, −40.</summary>
    public decimal? Variance => Actual - Target.Amount;

    private bool IsRunning => Basis is ForecastBasis.PlanPhasing or ForecastBasis.Days;

    /// <summary>Actual ÷ target, unrounded.</summary>
    public decimal? Attainment => Target.Amount > 0 ? Actual / Target.Amount : null;

    /// <summary>While the period runs: actual ÷ what of the target is due by today. It leads; <see cref="Attainment"/> stands beside
    /// it.</summary>
    public decimal? AttainmentToDate => IsRunning ? Target.Due?.ShareOf(Actual) : null;

    /// <summary>While the period runs: actual − what of the target is due by today.</summary>
    public decimal? VarianceToDate => IsRunning ? Actual - Target.ToDate : null;

    public decimal? ForecastAttainment => Target.Amount > 0 ? Forecast / Target.Amount : null;
}

/// <summary>The run-rate forecast.</summary>
internal static class RunRate
{
    /// <summary>
    /// What a running period ends with if it goes on as it went: actual × target ÷ target to date where there is a target, because targets
    /// carry the seasons (100 of a target of 400, of which 80 fall into the days passed, forecast 500); else actual × days ÷ days passed.
    /// Of an ended period it is the actual. Rounded to the smallest unit of the currency, half to even.
    /// </summary>
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
