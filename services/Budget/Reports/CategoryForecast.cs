namespace SalesPlatform.Budget.Reports;

internal sealed record CategoryForecast(string Category, decimal Budget, decimal Expected)
{
    public decimal Left => Budget - Expected;

    /// <summary>Months that are over count with costs and what is still committed; others with their budget, or with costs and commitments
    /// where they are more. A variable category's budget is flexed by the pace of sales (弹性预算). Budget 10,000 a month, 52,000 spent in ten
    /// months that are over: 52,000 + 2 × 10,000 = 72,000 expected of 120,000.</summary>
    public static CategoryForecast Of(BudgetFigures figures, string category, SalesPace pace)
    {
        var isVariable = figures.Lines.Find(category)?.Behaviour == Behaviours.Variable;
        var flex = isVariable ? decimal.Max(0, pace.Ratio ?? 1) : 1;
        var expected = 0m;
        for (var month = 1; month <= 12; month++)
        {
            var (budget, known) = (figures.Lines.Amount(category, month),
                figures.Costs.Of(category, month) + figures.Committed(category, month));
            expected += month <= pace.MonthsOver ? known : decimal.Max(known, budget * flex);
        }

        return new CategoryForecast(category, figures.OfYear(category).Budget, Currency.Of(figures.Currency).Round(expected));
    }
}
