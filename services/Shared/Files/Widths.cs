namespace SalesPlatform.Files;

/// <summary>Digits and signs as Chinese and Japanese keyboards write them, one cell wide as numbers and days are read.</summary>
internal static class Widths
{
    // Unicode, Halfwidth and Fullwidth Forms: U+FF01 to U+FF5E are U+0021 to U+007E.
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';
    private const int Apart = FirstWide - '!';

    public static string Narrow(string text) => text.AsSpan().IndexOfAnyInRange(FirstWide, LastWide) < 0 ? text
        : string.Create(text.Length, text, (narrow, wide) =>
        {
            for (var at = 0; at < wide.Length; at++)
                narrow[at] = wide[at] is >= FirstWide and <= LastWide ? (char)(wide[at] - Apart) : wide[at];
        });
}
