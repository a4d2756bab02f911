using SalesPlatform.Contracts;
using SalesPlatform.Domain;

namespace SalesPlatform.Budget.Budgets;

/// <summary>Checks that several decisions share.</summary>
public static class BudgetChecks
{
    /// <summary>Largest amount the service takes, 10¹⁵: far above any company's costs, far below where exact arithmetic ends.</summary>
    public const decimal LargestAmount = 1_000_000_000_000_000m;

    /// <summary>An amount of money, to the cent.</summary>
    public static void RequireMoney(this FieldErrors errors, string field, decimal amount)
    {
        ArgumentNullException.ThrowIfNull(errors);
        errors.Require(decimal.Abs(amount) <= LargestAmount, field, "too-large", "The amount is too large.");
        errors.Require(decimal.Round(amount, 2) == amount, field, "finer-than-a-cent", "The amount is finer than a cent.");
    }

    /// <summary>An amount to set aside or to move: above zero.</summary>
    public static void RequirePositive(this FieldErrors errors, string field, decimal amount)
    {
        ArgumentNullException.ThrowIfNull(errors);
        errors.Require(amount > 0, field, "not-positive", "The amount must be above zero.");
        errors.RequireMoney(field, amount);
    }

    /// <summary>A month of the budget's year.</summary>
    public static void RequireMonth(this FieldErrors errors, string field, BudgetId id, Period month)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(id);
        errors.Require(month.Grain == Grain.Month && id.FiscalYear.Covers(month), field, "outside-the-budget",
            $"{month} is no month of {id.FiscalYear}.");
    }
}
