using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace SalesPlatform.Files;

/// <summary>Which styles of a workbook show a number as a day: nothing else tells one from the other.</summary>
internal sealed partial class CellStyles(IReadOnlyList<bool> days)
{
    public static CellStyles None { get; } = new([]);

    public bool AreDays(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at < days.Count && days[at];

    public static CellStyles Read(XmlReader xml)
    {
        var (forms, days, inCells) = (new Dictionary<int, string>(), new List<bool>(), false);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt" && Number(xml, "numFmtId") is { } own)
                forms[own] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName == "xf" && inCells)
                days.Add(Number(xml, "numFmtId") is { } form && IsDay(form, forms.GetValueOrDefault(form)));
        }

        return new CellStyles(days);
    }

    private static int? Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // ECMA-376, part 1, 18.8.30: the ids that every program knows, those of East Asia among them; others say their form.
    private static bool IsDay(int id, string? form) =>
        form is null ? id is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58
            : DayLetters().IsMatch(NotLetters().Replace(form, ""));

    // Without what is quoted, escaped, filled in or in brackets, as [Red] and [$-804] are; General, which LibreOffice writes out, and the
    // E of 0.00E+00 are forms of numbers.
    [GeneratedRegex("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|[_*].|(?i:General)|E[+-]")]
    private static partial Regex NotLetters();

    [GeneratedRegex("[yYdDeE年]")]
    private static partial Regex DayLetters();
}
