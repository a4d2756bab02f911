using System.Globalization;

namespace SalesPlatform.Demo;

/// <summary>The same in whatever language the loader's machine is set to.</summary>
internal static class Wording
{
    public static string Percent(decimal ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio * 100:0.0} %");

    public static string Money(decimal amount, string currency) =>
        string.Create(CultureInfo.InvariantCulture, $"{currency} {amount:#,##0}");

    /// <summary>A text in both languages made of one that is, each half within the words of its language.</summary>
    public static string Both(string text, Func<string, string> zh, Func<string, string> en) =>
        TwoLanguages.TryParse(text, out var chinese, out var english) ? TwoLanguages.Of(zh(chinese), en(english))
            : throw new ArgumentException($"'{text}' is not in both languages.", nameof(text));
}
