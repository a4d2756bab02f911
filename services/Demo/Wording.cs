using System.Globalization;

namespace SalesPlatform.Demo;

/// <summary>The same in whatever language the loader's machine is set to.</summary>
internal static class Wording
{
    public static string Percent(decimal ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio * 100:0.0} %");

    public static string Money(decimal amount, string currency) =>
        string.Create(CultureInfo.InvariantCulture, $"{currency} {amount:#,##0}");
}
