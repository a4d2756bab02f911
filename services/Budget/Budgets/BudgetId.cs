namespace SalesPlatform.Budget.Budgets;

/// <summary>A team has one budget for a fiscal year, because both are the name of its stream.</summary>
internal sealed record BudgetId(string Team, Period FiscalYear)
{
    public string Stream => BudgetBook.Fold.Stream(Team, $"{FiscalYear}");

    public string MonthLabel(int month) => Period.Month(FiscalYear.FiscalYear, month).ToString();

    public override string ToString() => $"{Team}/{FiscalYear}";
}
