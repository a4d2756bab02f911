using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Figures;
using SalesPlatform.Contracts;

namespace SalesPlatform.Budget.Reports;

/// <summary>Where a category will stand at the end of the year.</summary>
/// <param name="Expected">Costs the year is expected to end with.</param>
internal sealed record CategoryForecast(string Category, decimal Budget, decimal Expected)
{
    /// <summary>What will be left; negative when short.</summary>
    public decimal Left => Budget - Expected;

    /// <summary>
    /// Months that are over count with their costs and what is still committed in them; a month that runs or comes counts with its budget,
    /// or with its costs and commitments where they are more. The budget of a variable category is flexed by the pace of sales (flexible
    /// budgeting, 弹性预算: volume-driven costs are planned at the actual volume). Budget 10,000 a month, 52,000 spent in ten months that are
    /// over: 52,000 + 2 × 10,000 = 72,000 expected of 120,000.
    /// </summary>
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
