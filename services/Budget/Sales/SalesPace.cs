namespace SalesPlatform.Budget.Sales;

/// <summary>Of the months that are over: net sales and targets, company currency. The target is null when no plan is known.</summary>
internal sealed record SalesPace(int MonthsOver, decimal Sold, decimal? Target)
{
    /// <summary>1.15 is 15 % ahead. Unknown is not zero: null without a target, or before the first month is over.</summary>
    public decimal? Ratio => MonthsOver > 0 && Target > 0 ? Sold / Target : null;
}
