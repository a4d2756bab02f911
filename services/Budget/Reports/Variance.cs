using SalesPlatform.Budget.Figures;
using SalesPlatform.Contracts;

namespace SalesPlatform.Budget.Reports;

/// <summary>Actual against budget (预算差异).</summary>
/// <param name="Budget">In force, with reallocations.</param>
/// <param name="Baseline">What the KPI is measured by.</param>
/// <param name="Actual">Costs that came.</param>
public sealed record Variance(decimal Budget, decimal Baseline, decimal Actual)
{
    /// <summary>Actual − budget: positive is overspent. 11,000 against 10,000 is +1,000.</summary>
    public decimal Amount => Actual - Budget;

    /// <summary>Variance ÷ budget, unrounded: 0.1 there. Null without a budget: an overspending of nothing has no percentage.</summary>
    public decimal? Ratio => Budget == 0 ? null : Amount / Budget;

    /// <summary>Cost, but nothing budgeted.</summary>
    public bool Unbudgeted => Budget == 0 && Actual > 0;

    /// <summary>All of them together.</summary>
    public static Variance Sum(IEnumerable<Variance> parts) =>
        parts.Aggregate(new Variance(0, 0, 0), (sum, part) => new Variance(sum.Budget + part.Budget, sum.Baseline + part.Baseline, sum.Actual + part.Actual));
}

/// <summary>Variance of one category in one month.</summary>
public sealed record VarianceCell(string Category, Period Month, Variance Variance);

/// <summary>The cost analysis (成本分析表) of a period. Every sum is one of its cells.</summary>
/// <param name="Period">Year, quarter or month.</param>
/// <param name="Cells">By category and month; those without budget and cost are left out.</param>
public sealed record VarianceReport(Period Period, IReadOnlyList<VarianceCell> Cells)
{
    /// <summary>By category, in the order of their keys.</summary>
    public IEnumerable<(string Category, Variance Variance)> ByCategory =>
        Cells.GroupBy(cell => cell.Category).Select(group => (group.Key, Variance.Sum(group.Select(cell => cell.Variance))));

    /// <summary>By month, each month of the period.</summary>
    public IEnumerable<(Period Month, Variance Variance)> ByMonth =>
        Period.Months.Select(month => (month, Variance.Sum(Cells.Where(cell => cell.Month == month).Select(cell => cell.Variance))));

    /// <summary>All of it.</summary>
    public Variance Total => Variance.Sum(Cells.Select(cell => cell.Variance));

    /// <summary>The report of a period within the year of the figures.</summary>
    public static VarianceReport Of(BudgetFigures figures, Period period)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var cells =
            from category in figures.Categories
            from month in period.Months
            let variance = new Variance(
                figures.Lines.Amount(category, month.Number), figures.Baseline.Amount(category, month.Number), figures.Costs.Of(category, month.Number))
            where variance != new Variance(0, 0, 0)
            select new VarianceCell(category, month, variance);
        return new VarianceReport(period, [.. cells]);
    }
}
