using System.Globalization;

namespace SalesPlatform.Contracts;

/// <summary>
/// Figures as people read them, the one way for every screen, document and message: amounts as fine as their currency and no finer, a real
/// minus sign and none on a zero, a plus on what is a change, a dash for what is unknown. Programs read exact values and none of this.
/// </summary>
public static class Shown
{
    /// <summary>What is not known; never a zero.</summary>
    public const string Unknown = "–";

    /// <summary>The minus sign, U+2212: as wide as a plus, and never broken off its number.</summary>
    public const string Minus = "−";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>A number in a format of .NET for numbers that are not negative, such as <c>#,##0.0</c>.</summary>
    public static string Number(decimal number, string format)
    {
        var size = decimal.Abs(Rounded(number, format)).ToString(format, Invariant);
        return number < 0 && Rounded(number, format) != 0 ? Minus + size : size;
    }

    /// <summary>A number that tells a change: with a plus when it is above zero as it is shown.</summary>
    public static string Change(decimal change, string format) => (Rounded(change, format) > 0 ? "+" : "") + Number(change, format);

    /// <summary>An amount as fine as its currency: <c>1,250.00</c> for CNY, <c>1,250</c> for JPY, <c>1,250.000</c> for KWD.</summary>
    public static string Amount(decimal? amount, string currency) => amount is { } known ? Number(known, FormatOf(currency)) : Unknown;

    /// <summary>A change of an amount: <c>+1,250.00</c>.</summary>
    public static string AmountChange(decimal? amount, string currency) =>
        amount is { } known ? Change(known, FormatOf(currency)) : Unknown;

    /// <summary>An amount in whole units, where a table is too narrow for more.</summary>
    public static string WholeAmount(decimal? amount) => amount is { } known ? Number(known, Whole) : Unknown;

    /// <summary>Amounts that stand in one table: in whole units when none of them has a part of one.</summary>
    public static IReadOnlyList<string> Amounts(IReadOnlyList<decimal> amounts, string currency)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.All(amount => amount == decimal.Truncate(amount))
            ? [.. amounts.Select(amount => WholeAmount(amount))] : [.. amounts.Select(amount => Amount(amount, currency))];
    }

    /// <summary>An amount with its currency in front: <c>CNY 1,250.00</c>.</summary>
    public static string Money(decimal? amount, string currency) =>
        amount is null ? Unknown : $"{currency} {Amount(amount, currency)}".TrimStart();

    /// <summary>A change of an amount, with its currency: <c>CNY +1,250.00</c>.</summary>
    public static string MoneyChange(decimal? amount, string currency) =>
        amount is null ? Unknown : $"{currency} {AmountChange(amount, currency)}".TrimStart();

    /// <summary>A share as percent with two decimals; with more where two would round it across one of the bounds it is judged
    /// by.</summary>
    /// <param name="share">0.9 is 90 %.</param>
    /// <param name="bounds">Where its bands begin.</param>
    public static string Percent(decimal? share, params IReadOnlyList<decimal?> bounds) =>
        share is { } exact ? $"{Number(exact * 100, Decimals(DecimalsFor(exact, bounds)))} %" : Unknown;

    /// <summary>A change as percent: <c>+5.00 %</c>.</summary>
    public static string PercentChange(decimal? share) => share is { } exact ? $"{Change(exact * 100, Decimals(2))} %" : Unknown;

    /// <summary>A deviation as percent, with its sign. It keeps a bound by staying within: 5.00001 % of at most 5 % is not told as 5.00
    /// %.</summary>
    public static string Deviation(decimal? signed, params IReadOnlyList<decimal?> bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        return signed is { } exact
            ? $"{Change(exact * 100, Decimals(DecimalsFor(-decimal.Abs(exact), [.. bounds.Select(bound => -bound)])))} %" : Unknown;
    }

    /// <summary>A difference between percentages, in points: <c>+15.0 points</c>, <c>+15.0 个百分点</c>.</summary>
    public static string Points(decimal? points, bool inChinese) =>
        points is { } known ? Change(known, "#,##0.0#") + (inChinese ? " 个百分点" : " points") : Unknown;

    /// <summary>A mean, such as of scores: two decimals at most.</summary>
    public static string Mean(decimal? mean) => mean is { } known ? Number(known, "#,##0.##") : Unknown;

    /// <summary>A span of business time: <c>69 h 41 min</c>, <c>69 小时 41 分钟</c>. Business hours are not added up to days, which have as
    /// many as the calendar gives them.</summary>
    public static string Duration(decimal? minutes, bool inChinese)
    {
        if (minutes is not { } known)
            return Unknown;
        var (hours, rest) = Math.DivRem((long)decimal.Round(decimal.Abs(known), MidpointRounding.AwayFromZero), 60);
        var (hour, minute) = inChinese ? ("小时", "分钟") : ("h", "min");
        var sign = known < 0 && (hours, rest) != (0, 0) ? Minus : "";
        return sign + (hours == 0 ? $"{rest} {minute}" : rest == 0 ? $"{hours} {hour}" : $"{hours} {hour} {rest} {minute}");
    }

    /// <summary>A span against what is allowed: <c>69 h 41 min of 40 h</c>, <c>69 小时 41 分钟（时限 40 小时）</c>.</summary>
    public static string DurationOf(decimal? minutes, decimal? allowed, bool inChinese) => inChinese
        ? $"{Duration(minutes, inChinese)}（时限 {Duration(allowed, inChinese)}）"
        : $"{Duration(minutes, inChinese)} of {Duration(allowed, inChinese)}";

    private const string Whole = "#,##0";

    private static string FormatOf(string currency) => Decimals(Currency.Of(currency).MinorUnits);

    private static string Decimals(int decimals) => decimals == 0 ? Whole : $"{Whole}.{new string('0', decimals)}";

    // As the format rounds, so that a sign and a zero agree with what is shown.
    private static decimal Rounded(decimal number, string format) =>
        decimal.Round(number, format.Contains('.', StringComparison.Ordinal)
            ? format[(format.IndexOf('.', StringComparison.Ordinal) + 1)..].Length : 0,
            MidpointRounding.AwayFromZero);

    private static int DecimalsFor(decimal exact, IReadOnlyList<decimal?> bounds) =>
        Enumerable.Range(2, 9).FirstOrDefault(digits => bounds.All(bound => SameSide(exact, digits, bound)), 10);

    private static bool SameSide(decimal exact, int digits, decimal? bound) =>
        bound is not { } limit || exact >= limit == decimal.Round(exact, digits + 2, MidpointRounding.AwayFromZero) >= limit;
}
