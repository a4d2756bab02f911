namespace SalesPlatform.Budget.Budgets;

internal static class BudgetChecks
{
    /// <summary>Largest amount the service takes, 10¹⁵: far above any company's costs, far below where exact arithmetic ends.</summary>
    public const decimal LargestAmount = 1_000_000_000_000_000m;

    public static void RequireMoney(this FieldErrors errors, string field, decimal amount, string currency)
    {
        errors.Require(decimal.Abs(amount) <= LargestAmount, field, "too-large", "The amount is too large.");
        var unit = Currency.Of(currency);
        errors.Require(unit.Holds(amount), field, "finer-than-a-cent", unit.TooFine(amount));
    }

    public static void RequirePositive(this FieldErrors errors, string field, decimal amount, string currency)
    {
        errors.Require(amount > 0, field, "not-positive", "The amount must be above zero.");
        errors.RequireMoney(field, amount, currency);
    }

    public static void RequireMonth(this FieldErrors errors, string field, BudgetId id, Period month)
    {
        errors.Require(month.Grain == Grain.Month && id.FiscalYear.Covers(month), field, "outside-the-budget",
            $"{month} is no month of {id.FiscalYear}.");
    }
}
