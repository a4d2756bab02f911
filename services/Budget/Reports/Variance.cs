namespace SalesPlatform.Budget.Reports;

/// <summary>预算差异. The baseline is what the KPI is measured by.</summary>
internal sealed record Variance(decimal Budget, decimal Baseline, decimal Actual)
{
    /// <summary>Positive is overspent: 11,000 against 10,000 is +1,000.</summary>
    public decimal Amount => Actual - Budget;

    /// <summary>Null without a budget: an overspending of nothing has no percentage.</summary>
    public decimal? Ratio => Budget == 0 ? null : Amount / Budget;

    /// <summary>While the period runs: what of the budget is due by today.</summary>
    public Prorated? Due { get; init; }

    public Prorated? BaselineDue { get; init; }

    public bool Unbudgeted => Budget == 0 && Actual > 0;

    /// <summary>Against what is due by today while the period runs, against the budget once it is over.</summary>
    public decimal LeadingAmount => Due is null ? Amount : Actual - Due.Amount;

    public decimal? LeadingRatio => Due is null ? Ratio : Due.DeviationOf(Actual);

    /// <summary>成本控制偏差率, as the scorecard rates it: against the baseline.</summary>
    public decimal? Deviation =>
        BaselineDue is not null ? BaselineDue.DeviationOf(Actual) : Baseline == 0 ? null : (Actual - Baseline) / Baseline;

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

/// <summary>成本分析表. Every sum is one of its cells; those without budget and cost are left out.</summary>
internal sealed record VarianceReport(Period Period, IReadOnlyList<VarianceCell> Cells, CompanyTerms? Running)
{
    public IEnumerable<(string Category, Variance Variance)> ByCategory =>
        Cells.GroupBy(cell => cell.Category).Select(group => (group.Key, Variance.Of(group, Running)));

    public IEnumerable<(Period Month, Variance Variance)> ByMonth =>
        Period.Months.Select(month => (month, Variance.Of(Cells.Where(cell => cell.Month == month), RunningIn(month))));

    public Variance Total => Variance.Of(Cells, Running);

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
