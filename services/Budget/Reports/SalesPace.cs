namespace SalesPlatform.Budget.Reports;

/// <summary>A team's sales against its targets, over the fiscal months that are over.</summary>
/// <param name="MonthsOver">Months of the year that are over, 0..12.</param>
/// <param name="Sold">Net sales of these months, company currency.</param>
/// <param name="Target">Targets of these months; null when no plan is known.</param>
internal sealed record SalesPace(int MonthsOver, decimal Sold, decimal? Target)
{
    /// <summary>Sold ÷ target, unrounded: 1.15 is 15 % ahead. Unknown is not zero: null without a target, or before the first month is
    /// over.</summary>
    public decimal? Ratio => MonthsOver > 0 && Target > 0 ? Sold / Target : null;
}
