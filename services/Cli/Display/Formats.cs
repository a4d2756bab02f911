using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Google.Type;
using SalesPlatform.Contracts;

namespace SalesPlatform.Cli.Display;

/// <summary>Values as people read them. What is unknown is a dash, never a zero.</summary>
internal static class Formats
{
    public const string Unknown = "–";

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static string Count(long count) => count.ToString("N0", English);

    /// <summary>With group separators, two decimals, and more only where the amount has them.</summary>
    public static string Amount(decimal? amount) => amount?.ToString("#,##0.00#######", English) ?? Unknown;

    /// <summary>Amounts that stand in one table: without decimals when none of them has any.</summary>
    public static IReadOnlyList<string> Amounts(IReadOnlyList<decimal> amounts) =>
        amounts.All(amount => amount == decimal.Truncate(amount))
            ? [.. amounts.Select(amount => amount.ToString("N0", English))]
            : [.. amounts.Select(amount => Amount(amount))];

    public static string Amount(Money? money) => Amount(money?.ToAmount());

    /// <summary>With its currency in front: <c>USD 1,250.00</c>.</summary>
    public static string Money(Money? money) => money is null ? Unknown : $"{money.CurrencyCode} {Amount(money)}".TrimStart();

    public static string Number(Google.Type.Decimal? value) =>
        value.TryToDecimal(out var number) ? number.ToString("#,##0.############", English) : Unknown;

    /// <summary>What was divided, such as a mean score: two decimals at most. Programs have all of them in JSON.</summary>
    public static string Mean(Google.Type.Decimal? value) => value.TryToDecimal(out var number)
        ? decimal.Round(number, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", English) : Unknown;

    /// <summary>A share as percent with two decimals; with more where two would round it across one of the bounds it is judged by.</summary>
    public static string Percent(decimal? share, params IReadOnlyList<decimal?> bounds) =>
        share is { } exact ? InPercent(exact, DecimalsFor(exact, bounds)) : Unknown;

    /// <summary>A deviation with its sign, as percent. It keeps a bound by staying within: 5.00001 % of at most 5 % is not told as 5.00 %.</summary>
    public static string Deviation(decimal? signed, params IReadOnlyList<decimal?> bounds)
    {
        if (signed is not { } exact)
            return Unknown;
        var size = decimal.Abs(exact);
        return (exact > 0 ? "+" : exact < 0 ? "−" : "") + InPercent(size, DecimalsFor(-size, [.. bounds.Select(bound => -bound)]));
    }

    public static string Day(Date? date) => date.TryToDay(out var day) ? day.ToString("yyyy-MM-dd", English) : Unknown;

    public static string Instant(Timestamp? instant) =>
        instant?.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", English) ?? Unknown;

    /// <summary>1 is January.</summary>
    public static string MonthName(int month) => month is >= 1 and <= 12 ? English.DateTimeFormat.GetMonthName(month) : Unknown;

    public static string Text(string? text) => string.IsNullOrEmpty(text) ? Unknown : text;

    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => string.Create(English, $"{bytes} B"),
        < 1024 * 1024 => string.Create(English, $"{bytes / 1024m:0.0} KB"),
        _ => string.Create(English, $"{bytes / (1024m * 1024m):0.0} MB"),
    };

    private static string InPercent(decimal share, int decimals) => $"{(share * 100).ToString($"N{decimals}", English)} %";

    private static int DecimalsFor(decimal exact, IReadOnlyList<decimal?> bounds) =>
        Enumerable.Range(2, 9).FirstOrDefault(digits => bounds.All(bound => SameSide(exact, digits, bound)), 10);

    private static bool SameSide(decimal exact, int digits, decimal? bound) =>
        bound is not { } limit || exact >= limit == decimal.Round(exact, digits + 2, MidpointRounding.AwayFromZero) >= limit;
}
