using System.Globalization;

namespace SalesPlatform.Files;

/// <summary>What the numbers of a file say about its decimal sign.</summary>
/// <param name="Sign">A point or a comma; null while nothing tells.</param>
/// <param name="IsFirm">Nothing in the file speaks for the other one, or its sender said so: the sign may decide what a cell leaves
/// open.</param>
internal readonly record struct DecimalSign(char? Sign, bool IsFirm)
{
    public static DecimalSign Said(char sign) => new(sign, IsFirm: true);
}

/// <summary>
/// A number as programs and people write it: with a point or a comma before the decimals, with the other one, a space or an apostrophe
/// between thousands, and with a minus before it, behind it or as brackets. A text is read under each decimal sign; only where both give
/// a number does it leave open what it means, as <c>18.500</c> does, and then the rest of the file tells.
/// </summary>
internal readonly struct NumberText
{
    private const string Minuses = "-\u2212\u2010\u2011\uFF0D";
    private const string Separators = "'\u2019 \u00A0\u202F\u2009.,";
    private const int MostDigits = 28;

    private NumberText(bool marked, decimal? withPoint, decimal? withComma) =>
        (IsMarked, WithPoint, WithComma) = (marked, withPoint, withComma);

    /// <summary>Has a point or a comma.</summary>
    public bool IsMarked { get; }

    /// <summary>Its value if a point is the decimal sign; null when it is no number then.</summary>
    public decimal? WithPoint { get; }

    /// <summary>Its value if a comma is.</summary>
    public decimal? WithComma { get; }

    /// <summary>No number whichever sign the file has.</summary>
    public bool IsNone => WithPoint is null && WithComma is null;

    /// <summary>A number under both signs, and another one under each.</summary>
    public bool IsOpen => IsMarked && WithPoint is not null && WithComma is not null;

    /// <summary>The sign it can only have been written with; null when it leaves that open.</summary>
    public char? Proves => !IsMarked || IsNone || IsOpen ? null : WithPoint is not null ? '.' : ',';

    public decimal? Value(char sign) => sign == '.' ? WithPoint : WithComma;

    public static NumberText Of(string cell)
    {
        var body = Unsigned(cell.Trim(), out var negative);
        if (body.Count(char.IsAsciiDigit) is 0 or > MostDigits
            || body.Any(letter => !char.IsAsciiDigit(letter) && !Separators.Contains(letter)))
            return default;
        return new NumberText(body.AsSpan().ContainsAny('.', ','), Read(body, '.', negative), Read(body, ',', negative));
    }

    private static string Unsigned(string text, out bool negative)
    {
        negative = false;
        if (text is ['(', .. var inner, ')'])
            (text, negative) = (inner.Trim(), true);
        else if (text is [var first, .. var behind] && (first == '+' || Minuses.Contains(first)))
            (text, negative) = (behind.TrimStart(), first != '+');
        else if (text is [.. var before, var last] && Minuses.Contains(last))
            (text, negative) = (before.TrimEnd(), true);
        return text;
    }

    private static decimal? Read(string body, char sign, bool negative)
    {
        var at = body.IndexOf(sign);
        var (whole, decimals) = at < 0 ? (body, "") : (body[..at], body[(at + 1)..]);
        if (!decimals.All(char.IsAsciiDigit) || Joined(whole) is not { } digits || digits.Length + decimals.Length == 0)
            return null;
        var number = decimal.Parse($"{(digits.Length == 0 ? "0" : digits)}.{(decimals.Length == 0 ? "0" : decimals)}",
            NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        // "5." and "5" are the same number with the same digits behind the point: none.
        number = decimals.Length == 0 ? decimal.Truncate(number) : number;
        return negative ? -number : number;
    }

    /// <summary>The digits before the decimal sign, with one kind of separator between groups of three or with none.</summary>
    private static string? Joined(string whole)
    {
        var separator = whole.FirstOrDefault(letter => !char.IsAsciiDigit(letter));
        if (separator == default)
            return whole;
        var groups = whole.Split(separator);
        var wellFormed = groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.All(group => group.All(char.IsAsciiDigit))
            && groups.Skip(1).All(group => group.Length == 3);
        return wellFormed ? string.Concat(groups) : null;
    }
}
