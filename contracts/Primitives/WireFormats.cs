using System.Globalization;
using Google.Type;

namespace SalesPlatform.Contracts;

public static class WireFormats
{
    private const decimal NanosPerUnit = 1_000_000_000m;

    public static Money ToMoney(this decimal amount, string currency)
    {
        var units = decimal.Truncate(amount);
        return new Money { CurrencyCode = currency, Units = (long)units, Nanos = (int)((amount - units) * NanosPerUnit) };
    }

    public static decimal ToAmount(this Money money)
    {
        ArgumentNullException.ThrowIfNull(money);
        return money.Units + money.Nanos / NanosPerUnit;
    }

    public static Google.Type.Decimal ToExact(this decimal value) => new() { Value = value.ToExactString() };

    /// <summary>Without trailing zeros: <c>0.9</c> for 0.900. Dividing by 1 with all its zeros drops the trailing ones.</summary>
    public static string ToExactString(this decimal value) =>
        (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    public static bool TryToDecimal(this Google.Type.Decimal? message, out decimal value)
    {
        value = default;
        return message is not null && decimal.TryParse(message.Value,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    public static Date ToDate(this DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    public static bool TryToDay(this Date? date, out DateOnly day)
    {
        day = default;
        if (date is null || date.Year is < 1 or > 9999 || date.Month is < 1 or > 12 || date.Day < 1
            || date.Day > System.DateTime.DaysInMonth(date.Year, date.Month))
            return false;
        day = new DateOnly(date.Year, date.Month, date.Day);
        return true;
    }
}
