using SalesPlatform.Budget.Figures;
using SalesPlatform.Company;
using SalesPlatform.Contracts;

namespace SalesPlatform.Budget.Reports;

/// <summary>Actual against budget (预算差异).</summary>
/// <param name="Budget">In force, with reallocations.</param>
/// <param name="Baseline">What the KPI is measured by.</param>
/// <param name="Actual">Costs that came.</param>
internal sealed record Variance(decimal Budget, decimal Baseline, decimal Actual)
{
    /// <summary>Actual − budget: positive is overspent. 11,000 against 10,000 is +1,000.</summary>
    public decimal Amount => Actual - Budget;

    /// <summary>Variance ÷ budget, unrounded: 0.1 there. Null without a budget: an overspending of nothing has no percentage.</summary>
    public decimal? Ratio => Budget == 0 ? null : Amount / Budget;

    /// <summary>While the period runs: what of the budget is due by today.</summary>
    public Prorated? Due { get; init; }

    /// <summary>While the period runs: what of the baseline is due by today.</summary>
    public Prorated? BaselineDue { get; init; }

    /// <summary>Cost, but nothing budgeted.</summary>
    public bool Unbudgeted => Budget == 0 && Actual > 0;

    /// <summary>What leads: actual − what is due by today while the period runs, unrounded, and <see cref="Amount"/> once it is
    /// over.</summary>
    public decimal LeadingAmount => Due is null ? Amount : Actual - Due.Amount;

    /// <summary>The leading amount ÷ what it is measured by.</summary>
    public decimal? LeadingRatio => Due is null ? Ratio : Due.DeviationOf(Actual);

    /// <summary>The cost deviation (成本控制偏差率) as the scorecard rates it: against the baseline, while the period runs against what of it is
    /// due by today.</summary>
    public decimal? Deviation =>
        BaselineDue is not null ? BaselineDue.DeviationOf(Actual) : Baseline == 0 ? null : (Actual - Baseline) / Baseline;

    /// <summary>The variance of cells together.</summary>
    /// <param name="cells">Of any categories and months.</param>
    /// <param name="running">The company's calendar and day while the period runs; null when it does not.</param>
    public static Variance Of(IEnumerable<VarianceCell> cells, CompanyTerms? running)
    {
        var all = cells.ToList();
        return new Variance(all.Sum(cell => cell.Variance.Budget), all.Sum(cell => cell.Variance.Baseline),
            all.Sum(cell => cell.Variance.Actual))
        {
            Due = DueOf(cell => cell.Variance.Budget),
            BaselineDue = DueOf(cell => cell.Variance.Baseline),
        };

        Prorated? DueOf(Func<VarianceCell, decimal> amount) =>
            running is null ? null : Prorated.UpTo(running.Calendar, running.Today, all.Select(cell => (cell.Month, amount(cell))));
    }
}

internal sealed record VarianceCell(string Category, Period Month, Variance Variance);

/// <summary>The cost analysis (成本分析表) of a period. Every sum is one of its cells.</summary>
/// <param name="Period">Year, quarter or month.</param>
/// <param name="Cells">By category and month; those without budget and cost are left out.</param>
/// <param name="Running">The company's calendar and day while the period runs; null when it does not.</param>
internal sealed record VarianceReport(Period Period, IReadOnlyList<VarianceCell> Cells, CompanyTerms? Running)
{
    /// <summary>By category, in the order of their keys.</summary>
    public IEnumerable<(string Category, Variance Variance)> ByCategory =>
        Cells.GroupBy(cell => cell.Category).Select(group => (group.Key, Variance.Of(group, Running)));

    public IEnumerable<(Period Month, Variance Variance)> ByMonth =>
        Period.Months.Select(month => (month, Variance.Of(Cells.Where(cell => cell.Month == month), RunningIn(month))));

    public Variance Total => Variance.Of(Cells, Running);

    /// <param name="figures">Of the period's year.</param>
    /// <param name="period">Year, quarter or month.</param>
    /// <param name="company">Tells whether the period runs; null: it is over.</param>
    public static VarianceReport Of(BudgetFigures figures, Period period, CompanyTerms? company = null)
    {
        var cells =
            from category in figures.Categories
            from month in period.Months
            let variance = new Variance(
                figures.Lines.Amount(category, month.Number), figures.Baseline.Amount(category, month.Number),
                figures.Costs.Of(category, month.Number))
            where variance != new Variance(0, 0, 0)
            select new VarianceCell(category, month, variance);
        return new VarianceReport(period, [.. cells], company?.Calendar.Contains(period, company.Today) == true ? company : null);
    }

    // Months of a running period are over, run or are to come; only the one that runs is measured by its days.
    private CompanyTerms? RunningIn(Period month) => Running?.Calendar.Contains(month, Running.Today) == true ? Running : null;
}
