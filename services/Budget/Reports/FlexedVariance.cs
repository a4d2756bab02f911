namespace SalesPlatform.Budget.Reports;

/// <summary>A variance by its two causes (弹性预算差异): how much was sold, and what was paid and used for it.</summary>
/// <param name="Budget">Of the period; while it runs, what is due by today.</param>
/// <param name="Flexed">The budget at the volume that was sold; that of a fixed category is the budget itself.</param>
internal sealed record FlexedVariance(string Category, bool IsVariable, decimal Budget, decimal Flexed, decimal Actual)
{
    /// <summary>Flexed − budget: 100,000 at sales of 115 % is +15,000.</summary>
    public decimal Volume => Flexed - Budget;

    /// <summary>Actual − flexed: 120,000 there is +5,000. With the volume it is the whole variance.</summary>
    public decimal RateAndUse => Actual - Flexed;

    public decimal Total => Actual - Budget;

    /// <summary>By category, in whole units of the currency, so that what is shown adds up.</summary>
    /// <param name="pace">Of the months of the period that are over; without one nothing is flexed.</param>
    public static IReadOnlyList<FlexedVariance> Of(VarianceReport report, BudgetLines lines, SalesPace pace, Currency currency) =>
        [.. report.ByCategory.Select(each =>
        {
            var budget = currency.Round(each.Variance.Due?.Amount ?? each.Variance.Budget);
            var isVariable = lines.Find(each.Category)?.Behaviour == Behaviours.Variable;
            return new FlexedVariance(each.Category, isVariable, budget,
                isVariable && pace.Ratio is { } ratio ? currency.Round(budget * decimal.Max(0, ratio)) : budget, each.Variance.Actual);
        })];
}
