using System.Collections.Frozen;
using System.Globalization;

namespace SalesPlatform.Planning.Organisations;

internal static class Currencies
{
    // From the regions the runtime knows, which the Unicode CLDR keeps up to date, and not from a table of ours that would age.
    private static readonly FrozenSet<string> InUse = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name).ISOCurrencySymbol)
        .Where(code => code.Length == 3 && code.All(char.IsAsciiLetterUpper) && code != "XXX")
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string code) => InUse.Contains(code);
}
