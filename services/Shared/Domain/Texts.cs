namespace SalesPlatform.Domain;

public static class Texts
{
    /// <summary>Whole, or its beginning with a sign that more stood there. A character of two code units stays whole: half of one can
    /// neither be stored nor sent.</summary>
    /// <param name="longest">In code units, with the sign.</param>
    public static string ShortenedTo(this string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return $"{text.AsSpan(0, end)}…";
    }

    /// <summary>No store keeps NUL.</summary>
    public static string Storable(this string text) => text.Replace('\0', '\uFFFD');
}
