namespace SalesPlatform.SalesMonitoring.FigureQueries;

internal static class TrendField
{
    public const int UsualTrend = 6;

    private const int LongestTrend = 24;

    public static int Trend(this FieldErrors errors, int periods)
    {
        errors.Require(periods is >= 0 and <= LongestTrend, "trend_periods", "out-of-range", $"A trend has 1 to {LongestTrend} periods.");
        return periods == 0 ? UsualTrend : int.Clamp(periods, 1, LongestTrend);
    }
}
