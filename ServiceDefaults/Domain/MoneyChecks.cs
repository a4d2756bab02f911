using SalesPlatform.Contracts;

namespace SalesPlatform.ServiceDefaults.Domain;

/// <summary>Checks of money that all services share.</summary>
public static class MoneyChecks
{
    /// <summary>Refuses an amount that its currency cannot hold: 1.005 CNY, half a yen. KWD holds 1.005.</summary>
    /// <param name="errors">Collects what is wrong.</param>
    /// <param name="field">The amount's field.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">ISO 4217.</param>
    public static bool RequireHeld(this FieldErrors errors, string field, decimal amount, string currency)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var unit = Currency.Of(currency);
        // The code is older than the currencies without cents, and callers know it.
        return errors.Require(unit.Holds(amount), field, "finer-than-a-cent", unit.MinorUnits == 0
            ? $"{amount.ToExactString()} is too fine: {currency} has no decimals."
            : $"{amount.ToExactString()} is too fine: {currency} has {unit.MinorUnits} decimals.");
    }
}
