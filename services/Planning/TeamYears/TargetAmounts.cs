namespace SalesPlatform.Planning.TeamYears;

internal static class TargetAmounts
{
    /// <summary>10¹⁵: far above any company's sales, far below where exact arithmetic ends.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    public static void RequireTarget(this FieldErrors errors, string field, decimal amount, string currency)
    {
        errors.Require(amount >= 0, field, "negative", "An amount is not negative.");
        errors.Require(amount <= Largest, field, "too-large", "The amount is too large.");
        var unit = Currency.Of(currency);
        errors.Require(unit.Holds(amount), field, "finer-than-a-cent", unit.TooFine(amount));
    }
}
