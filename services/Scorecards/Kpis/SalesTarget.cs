namespace SalesPlatform.Scorecards.Kpis;

/// <param name="Amount">Company currency; null when it is unknown or there is none.</param>
internal sealed record SalesTarget(decimal? Amount, string? Problem)
{
    /// <summary>A month of a known plan without an amount adds nothing; one without a known plan leaves it unknown: half a target would
    /// flatter.</summary>
    public static SalesTarget Of(IReadOnlyList<MonthTarget> months, string companyCurrency)
    {
        if (months.All(month => month.Amount is null))
            return new SalesTarget(null, Reasons.NoTarget);
        if (months.Any(month => month.Plan is null))
            return new SalesTarget(null, Reasons.TargetIncomplete);
        if (months.Any(month => month.Plan!.Currency != companyCurrency))
            return new SalesTarget(null, Reasons.TargetCurrencyDiffers);
        var amount = months.Sum(month => month.Amount ?? 0);
        return new SalesTarget(amount, amount > 0 ? null : Reasons.NoTarget);
    }

    /// <summary>Month by month, because targets are seasonal; the days of the period alone would call a team late that is on its
    /// plan.</summary>
    public static Prorated UpToToday(IReadOnlyList<MonthTarget> months, PeriodWindow window) =>
        window.UpToToday(months.Select(month => (month.Month, month.Amount ?? 0)));
}
