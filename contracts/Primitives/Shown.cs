using System.Globalization;

namespace SalesPlatform.Contracts;

/// <summary>The one way figures are shown, on every screen, document and message. Programs read exact values and none of this.</summary>
public static class Shown
{
    public const string Unknown = "–";

    /// <summary>The minus sign, U+2212: as wide as a plus, and never broken off its number.</summary>
    public const string Minus = "−";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Number(decimal number, string format)
    {
        var size = decimal.Abs(AsFormatted(number, format)).ToString(format, Invariant);
        return number < 0 && AsFormatted(number, format) != 0 ? Minus + size : size;
    }

    public static string Change(decimal change, string format) => (AsFormatted(change, format) > 0 ? "+" : "") + Number(change, format);

    public static string Amount(decimal? amount, string currency) => amount is { } known ? Number(known, FormatOf(currency)) : Unknown;

    public static string AmountChange(decimal? amount, string currency) =>
        amount is { } known ? Change(known, FormatOf(currency)) : Unknown;

    public static string WholeAmount(decimal? amount) => amount is { } known ? Number(known, Whole) : Unknown;

    public static IReadOnlyList<string> Amounts(IReadOnlyList<decimal> amounts, string currency)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.All(amount => amount == decimal.Truncate(amount))
            ? [.. amounts.Select(amount => WholeAmount(amount))] : [.. amounts.Select(amount => Amount(amount, currency))];
    }

    public static string Money(decimal? amount, string currency) =>
        amount is null ? Unknown : $"{currency} {Amount(amount, currency)}".TrimStart();

    public static string MoneyChange(decimal? amount, string currency) =>
        amount is null ? Unknown : $"{currency} {AmountChange(amount, currency)}".TrimStart();

    /// <summary>With more than two decimals where two would round it across one of the bounds it is judged by.</summary>
    public static string Percent(decimal? share, params IReadOnlyList<decimal?> bounds) =>
        share is { } exact ? $"{Number(exact * 100, Decimals(DecimalsFor(exact, bounds)))} %" : Unknown;

    public static string PercentChange(decimal? share) => share is { } exact ? $"{Change(exact * 100, Decimals(2))} %" : Unknown;

    /// <summary>A bound is kept by staying within: 5.00001 % is not shown as 5.00 % where 5 % is the most.</summary>
    public static string Deviation(decimal? signed, params IReadOnlyList<decimal?> bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        return signed is { } exact
            ? $"{Change(exact * 100, Decimals(DecimalsFor(-decimal.Abs(exact), [.. bounds.Select(bound => -bound)])))} %" : Unknown;
    }

    public static string Points(decimal? points, bool inChinese) =>
        points is { } known ? Change(known, "#,##0.0#") + (inChinese ? " 个百分点" : " points") : Unknown;

    public static string Mean(decimal? mean) => mean is { } known ? Number(known, "#,##0.##") : Unknown;

    /// <summary>Of business time. Hours are not added up to days, which have as many as the calendar gives them.</summary>
    public static string Duration(decimal? minutes, bool inChinese)
    {
        if (minutes is not { } known)
            return Unknown;
        var (hours, rest) = Math.DivRem((long)decimal.Round(decimal.Abs(known), MidpointRounding.AwayFromZero), 60);
        var (hour, minute) = inChinese ? ("小时", "分钟") : ("h", "min");
        var sign = known < 0 && (hours, rest) != (0, 0) ? Minus : "";
        return sign + (hours == 0 ? $"{rest} {minute}" : rest == 0 ? $"{hours} {hour}" : $"{hours} {hour} {rest} {minute}");
    }

    public static string DurationOf(decimal? minutes, decimal? allowed, bool inChinese) => inChinese
        ? $"{Duration(minutes, inChinese)}（时限 {Duration(allowed, inChinese)}）"
        : $"{Duration(minutes, inChinese)} of {Duration(allowed, inChinese)}";

    private const string Whole = "#,##0";

    private static string FormatOf(string currency) => Decimals(Currency.Of(currency).MinorUnits);

    private static string Decimals(int decimals) => decimals == 0 ? Whole : $"{Whole}.{new string('0', decimals)}";

    // Rounded as the format rounds, so that a sign and a zero agree with what is shown.
    private static decimal AsFormatted(decimal number, string format) =>
        decimal.Round(number, format.Contains('.', StringComparison.Ordinal)
            ? format[(format.IndexOf('.', StringComparison.Ordinal) + 1)..].Length : 0,
            MidpointRounding.AwayFromZero);

    private static int DecimalsFor(decimal exact, IReadOnlyList<decimal?> bounds) =>
        Enumerable.Range(2, 9).FirstOrDefault(digits => bounds.All(bound => SameSide(exact, digits, bound)), 10);

    private static bool SameSide(decimal exact, int digits, decimal? bound) =>
        bound is not { } limit || exact >= limit == decimal.Round(exact, digits + 2, MidpointRounding.AwayFromZero) >= limit;
}
