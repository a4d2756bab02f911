using Google.Type;

namespace SalesPlatform.Budget.Budgets;

internal static class BudgetRequests
{
    public static BudgetId Id(FieldErrors errors, string prefix, string team, string fiscalYear) =>
        new(errors.Key($"{prefix}team", team), errors.FiscalYear($"{prefix}fiscal_year", fiscalYear));

    public static BudgetId Id(string team, string fiscalYear)
    {
        var errors = new FieldErrors();
        var id = Id(errors, "", team, fiscalYear);
        errors.ThrowIfAny();
        return id;
    }

    /// <summary>Lower case, so that Travel and travel are one.</summary>
    public static string Category(this FieldErrors errors, string field, string category) => errors.Key(field, category).ToLowerInvariant();

    /// <summary>The budget's currency is known only once the budget is read.</summary>
    public static decimal Amount(string field, Money? money, string currency)
    {
        var errors = new FieldErrors();
        var amount = errors.Amount(field, money, currency);
        errors.ThrowIfAny();
        return amount;
    }
}
