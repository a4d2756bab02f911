using System.Globalization;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>Reads values as people and scripts write them, in one way only: what is read does not depend on the machine's
/// language.</summary>
internal static class Texts
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>google.type.Money holds nine decimals.</summary>
    private const int MoneyDecimals = 9;

    /// <summary>A growth of 20 is more likely 20 % than 2,000 %: from here on the percent sign is asked for.</summary>
    private const decimal LargestBareShare = 10;

    public static bool TryNumber(string text, out decimal value) =>
        decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out value);

    public static bool TryAmount(string text, out decimal value) =>
        TryNumber(text, out value) && decimal.Abs(value) < long.MaxValue && decimal.Round(value, MoneyDecimals) == value;

    public static bool TryShare(string text, out decimal value)
    {
        if (!text.EndsWith('%'))
            return TryNumber(text, out value) && decimal.Abs(value) < LargestBareShare;
        var read = TryNumber(text[..^1].TrimEnd(), out var percent);
        value = percent / 100;
        return read;
    }

    public static bool TryDay(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    public static bool TryInstant(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
        // Without an offset it would mean another instant on every machine.
        && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal));

    /// <summary>Reads <c>name=number</c>. The name may hold equals signs of its own.</summary>
    public static bool TryNumbered(string text, out (string Name, decimal Number) value)
    {
        var at = text.LastIndexOf('=');
        value = (at < 0 ? text : text[..at].Trim(), 0);
        var read = TryNumber(text[(at + 1)..].Trim(), out var number);
        value.Number = number;
        return at > 0 && read && value.Name.Length > 0;
    }

    /// <summary>Reads <c>owner,day,what</c>: who does what until when. Only the last may hold commas.</summary>
    public static bool TryTask(string text, out (string Owner, DateOnly Day, string What) value)
    {
        var parts = text.Split(',', 3, StringSplitOptions.TrimEntries);
        value = default;
        if (parts is not [{ Length: > 0 } owner, var day, { Length: > 0 } what] || !TryDay(day, out var on))
            return false;
        value = (owner, on, what);
        return true;
    }

    /// <summary>Reads <c>left=right</c>; both sides must be there.</summary>
    public static bool TryPair(string text, out string left, out string right)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        (left, right) = at < 0 ? (text, "") : (text[..at].Trim(), text[(at + 1)..].Trim());
        return left.Length > 0 && right.Length > 0;
    }
}
