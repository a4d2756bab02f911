namespace SalesPlatform.Budget.Reports;

internal enum Unrated
{
    NoBudget,
    NotBegun,
}

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

    /// <summary>Why it is not rated at all; null where it is, if there is anything to divide by.</summary>
    public Unrated? Unrated { get; init; }

    public bool Unbudgeted => Budget == 0 && Actual > 0;

    /// <summary>Against what is due by today while the period runs, against the budget once it is over.</summary>
    public decimal LeadingAmount => Due is null ? Amount : Actual - Due.Amount;

    public decimal? LeadingRatio => Due is null ? Ratio : Due.DeviationOf(Actual);

    /// <summary>成本控制偏差率, as the scorecard rates it: against the baseline. Nothing spent of nothing planned is 0; anything else of
    /// nothing has no percentage.</summary>
    public decimal? Deviation => Unrated is not null ? null
        : BaselineDue is { } due ? due.DeviationOf(Actual) ?? OfNothing(due.Amount)
        : Baseline > 0 ? (Actual - Baseline) / Baseline : OfNothing(Baseline);

    private decimal? OfNothing(decimal planned) => planned == 0 && Actual == 0 ? 0 : null;

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
/// <param name="Company">As of today; null where it does not matter how far the period is.</param>
internal sealed record VarianceReport(Period Period, bool HasBudget, IReadOnlyList<VarianceCell> Cells, CompanyTerms? Company)
{
    /// <summary>Null where the period does not run today.</summary>
    public CompanyTerms? Running => RunningIn(Period);

    public IEnumerable<(string Category, Variance Variance)> ByCategory =>
        Cells.GroupBy(cell => cell.Category).Select(group => (group.Key, Of(group, Period)));

    // Months of a running period are over, run or are to come; only the one that runs is measured by its days.
    public IEnumerable<(Period Month, Variance Variance)> ByMonth =>
        Period.Months.Select(month => (month, Of(Cells.Where(cell => cell.Month == month), month)));

    public Variance Total => Of(Cells, Period);

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
        return new VarianceReport(period, figures.Revision > 0, [.. cells], company);
    }

    private Variance Of(IEnumerable<VarianceCell> cells, Period period) => Variance.Of(cells, RunningIn(period)) with
    {
        Unrated = !HasBudget ? Unrated.NoBudget
            : Company is not null && Company.Today < Company.Calendar.Start(period) ? Unrated.NotBegun : null,
    };

    private CompanyTerms? RunningIn(Period period) => Company?.Calendar.Contains(period, Company.Today) == true ? Company : null;
}
