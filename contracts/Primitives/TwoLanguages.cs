namespace SalesPlatform.Contracts;

/// <summary>What people write in both languages, in one text: <c>水务投资增长 || Water works invest more</c>, in either order. A reader is
/// shown the half in their language; programs read it whole.</summary>
public static class TwoLanguages
{
    // Nobody writes it by chance, as they do a slash or a comma: a half that is left out by mistake would be lost to the reader.
    public const string Between = " || ";

    public static bool TryParse(string text, out string zh, out string en)
    {
        ArgumentNullException.ThrowIfNull(text);
        (zh, en) = (text, text);
        if (text.Split(Between) is not [var first, var second] || first.Length == 0 || second.Length == 0)
            return false;
        var (inFirst, inSecond) = (first.Count(IsHan), second.Count(IsHan));
        if (inFirst == inSecond)
            return false;
        (zh, en) = inFirst > inSecond ? (first, second) : (second, first);
        return true;
    }

    public static string Shown(string text, bool inChinese) =>
        TryParse(text, out var zh, out var en) ? inChinese ? zh : en : text;

    public static string Of(string zh, string en) => zh + Between + en;

    /// <summary>A character of Chinese script; its punctuation stands in English texts as well.</summary>
    public static bool IsHan(char letter) =>
        letter is >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
