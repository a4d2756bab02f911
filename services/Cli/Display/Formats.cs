using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Google.Type;

namespace SalesPlatform.Cli.Display;

/// <summary>Values as people read them. What is unknown is a dash, never a zero.</summary>
internal static class Formats
{
    public const string Unknown = Shown.Unknown;

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static string Count(long count) => count.ToString("N0", English);

    public static string Amount(decimal? amount, string currency) => Shown.Amount(amount, currency);

    public static string Amount(Money? money) => Shown.Amount(money?.ToAmount(), money?.CurrencyCode ?? "");

    /// <summary>An amount that tells a change, with its sign.</summary>
    public static string Change(Money? money) => Shown.AmountChange(money?.ToAmount(), money?.CurrencyCode ?? "");

    /// <summary>With its currency in front: <c>USD 1,250.00</c>.</summary>
    public static string Money(Money? money) => Shown.Money(money?.ToAmount(), money?.CurrencyCode ?? "");

    /// <summary>A change with its currency: <c>USD +1,250.00</c>.</summary>
    public static string MoneyChange(Money? money) => Shown.MoneyChange(money?.ToAmount(), money?.CurrencyCode ?? "");

    /// <summary>A quantity, a weight, hours: with the decimals it has.</summary>
    public static string Number(Google.Type.Decimal? value) =>
        value.TryToDecimal(out var number) ? Shown.Number(number, "#,##0.############") : Unknown;

    /// <summary>What was divided, such as a mean score: two decimals at most. Programs have all of them in JSON.</summary>
    public static string Mean(Google.Type.Decimal? value) => Shown.Mean(Wire.Exact(value));

    /// <summary>A share as percent with two decimals; with more where two would round it across one of the bounds it is judged
    /// by.</summary>
    public static string Percent(decimal? share, params IReadOnlyList<decimal?> bounds) => Shown.Percent(share, bounds);

    /// <summary>A change as percent, with its sign.</summary>
    public static string PercentChange(decimal? share) => Shown.PercentChange(share);

    /// <summary>A deviation with its sign, as percent. It keeps a bound by staying within: 5.00001 % of at most 5 % is not told as 5.00
    /// %.</summary>
    public static string Deviation(decimal? signed, params IReadOnlyList<decimal?> bounds) => Shown.Deviation(signed, bounds);

    public static string Day(Date? date) => date.TryToDay(out var day) ? day.ToString("yyyy-MM-dd", English) : Unknown;

    public static string Instant(Timestamp? instant) =>
        instant?.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", English) ?? Unknown;

    /// <summary>1 is January.</summary>
    public static string MonthName(int month) => month is >= 1 and <= 12 ? Say(English.DateTimeFormat.GetMonthName(month)) : Unknown;

    public static string Text(string? text) => string.IsNullOrEmpty(text) ? Unknown : text;

    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => string.Create(English, $"{bytes} B"),
        < 1024 * 1024 => string.Create(English, $"{bytes / 1024m:0.0} KB"),
        _ => string.Create(English, $"{bytes / (1024m * 1024m):0.0} MB"),
    };
}
