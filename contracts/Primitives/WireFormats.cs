using System.Globalization;
using Google.Type;

namespace SalesPlatform.Contracts;

/// <summary>Between .NET values and the well-known messages of google.type. Amounts stay exact both ways.</summary>
public static class WireFormats
{
    private const decimal NanosPerUnit = 1_000_000_000m;

    /// <summary>An amount with its currency.</summary>
    public static Money ToMoney(this decimal amount, string currency)
    {
        var units = decimal.Truncate(amount);
        return new Money { CurrencyCode = currency, Units = (long)units, Nanos = (int)((amount - units) * NanosPerUnit) };
    }

    /// <summary>The amount of a money message.</summary>
    public static decimal ToAmount(this Money money)
    {
        ArgumentNullException.ThrowIfNull(money);
        return money.Units + money.Nanos / NanosPerUnit;
    }

    /// <summary>A decimal as an exact string without trailing zeros.</summary>
    public static Google.Type.Decimal ToExact(this decimal value) => new() { Value = value.ToExactString() };

    /// <summary>The shortest exact string of a decimal: <c>0.9</c> for 0.900.</summary>
    public static string ToExactString(this decimal value) =>
        (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>The value of a decimal message; false when it is missing or not a number.</summary>
    public static bool TryToDecimal(this Google.Type.Decimal? message, out decimal value)
    {
        value = default;
        return message is not null && decimal.TryParse(message.Value,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A calendar day.</summary>
    public static Date ToDate(this DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    /// <summary>The day of a date message; false when it is missing, partial or no day of the calendar.</summary>
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
