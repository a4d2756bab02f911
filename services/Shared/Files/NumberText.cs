using System.Globalization;

namespace SalesPlatform.Files;

/// <summary>Firm: nothing in the file speaks for the other sign, or its sender said so.</summary>
internal readonly record struct DecimalSign(char? Sign, bool IsFirm)
{
    public static DecimalSign Said(char sign) => new(sign, IsFirm: true);
}

/// <summary>Read under each decimal sign; only where both give a number, as <c>18.500</c> does, the rest of the file must tell.</summary>
internal readonly struct NumberText
{
    private const string Minuses = "-\u2212\u2010\u2011\uFF0D";
    private const string Separators = "'\u2019 \u00A0\u202F\u2009.,";
    private const int MostDigits = 28;
    private const int MostDigitsOfUnits = 20;

    // The longer ones first: 百万 ends in 万.
    private static readonly (string Word, decimal Size)[] Units =
        [("千万", 10_000_000), ("百万", 1_000_000), ("万", 10_000), ("亿", 100_000_000), ("萬", 10_000), ("億", 100_000_000)];

    private NumberText(bool marked, decimal? withPoint, decimal? withComma) =>
        (IsMarked, WithPoint, WithComma) = (marked, withPoint, withComma);

    public bool IsMarked { get; }

    public decimal? WithPoint { get; }

    public decimal? WithComma { get; }

    public bool IsNone => WithPoint is null && WithComma is null;

    /// <summary>A different number under each sign.</summary>
    public bool IsOpen => IsMarked && WithPoint is not null && WithComma is not null;

    public char? Proves => !IsMarked || IsNone || IsOpen ? null : WithPoint is not null ? '.' : ',';

    public decimal? Value(char sign) => sign == '.' ? WithPoint : WithComma;

    public static NumberText Of(string cell)
    {
        var body = InUnits(Unsigned(Widths.Narrow(cell).Trim(), out var negative), out var size);
        var digits = body.Count(char.IsAsciiDigit);
        if (digits is 0 or > MostDigits || size != 1 && digits > MostDigitsOfUnits
            || body.Any(letter => !char.IsAsciiDigit(letter) && !Separators.Contains(letter)))
            return default;
        return new NumberText(body.AsSpan().ContainsAny('.', ','), Read(body, '.', negative, size),
            Read(body, ',', negative, size));
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

    /// <summary>1.5万 is 15000.</summary>
    private static string InUnits(string text, out decimal size)
    {
        foreach (var unit in Units)
        {
            if (!text.EndsWith(unit.Word, StringComparison.Ordinal))
                continue;
            size = unit.Size;
            return text[..^unit.Word.Length].TrimEnd();
        }

        size = 1;
        return text;
    }

    private static decimal? Read(string body, char sign, bool negative, decimal size)
    {
        var at = body.IndexOf(sign);
        var (whole, decimals) = at < 0 ? (body, "") : (body[..at], body[(at + 1)..]);
        if (!decimals.All(char.IsAsciiDigit) || Joined(whole) is not { } digits || digits.Length + decimals.Length == 0)
            return null;
        var number = decimal.Parse($"{(digits.Length == 0 ? "0" : digits)}.{(decimals.Length == 0 ? "0" : decimals)}",
            NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        // "5." and "5" are the same number with the same digits behind the point: none.
        number = decimals.Length == 0 ? decimal.Truncate(number) : number;
        // The division takes the zeros away that stand behind the point of 1.5 × 10,000.
        number = size == 1 ? number : number * size / 1.0000000000000000000000000000m;
        return negative ? -number : number;
    }

    /// <summary>Null unless groups of three have one kind of separator, or there is none.</summary>
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
