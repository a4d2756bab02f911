using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace SalesPlatform.Files;

/// <summary>What a cell of a sheet says, written as a CSV file would have it.</summary>
internal sealed partial class CellReading(Lazy<List<string>> texts, Lazy<CellStyles> styles, bool since1904, SheetForm form)
{
    // A spreadsheet keeps 15 digits: of a longer number the last are lost, and as a key it is refused by its form.
    private const double FirstTooLong = 1e15;
    private const int DaysBefore1904 = 1462;

    /// <summary>An amount of joined cells is one amount; a text or a day stands for each row they cover.</summary>
    /// <param name="xml">At the cell's element; afterwards at its end.</param>
    /// <param name="place">Of the cell in its row.</param>
    public (string Text, bool IsAmount) Read(XmlReader xml, int place)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
            return ("", true);
        var (depth, value) = (xml.Depth, "");
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                value = TextWithin(xml);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false } && xml.Read()
                && xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                value = xml.Value;
        }

        return type switch
        {
            "s" => (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Value.Count
                ? texts.Value[at] : "", false),
            "inlineStr" or "str" => (Unescaped(value), false),
            "b" => (value == "1" ? "TRUE" : "FALSE", false),
            "e" => (value, false),
            "d" => (WrittenOut().IsMatch(value) && DateTime.TryParse(value, CultureInfo.InvariantCulture, out var at)
                ? form.Day(at, place) ?? value : value, false),
            _ when styles.Value.AreDays(style) && Day(value, place) is { } day => (day, false),
            _ => (Number(value, place), true),
        };
    }

    /// <summary>Of an element with runs of text; how a word is spoken is none of it.</summary>
    public static string TextWithin(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var (text, depth, isSpoken) = (new StringBuilder(), xml.Depth, false);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.LocalName == "rPh")
                isSpoken = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            if (!isSpoken && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Append(xml.Value);
        }

        return Unescaped($"{text}");
    }

    private string Number(string value, int place)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return value;
        if (Math.Abs(number) >= FirstTooLong)
            return number.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        // 0.1 + 0.2 is kept as 0.30000000000000004 and was 0.3.
        if (!decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture,
            out var exact))
            return value;
        var text = exact.ToString(CultureInfo.InvariantCulture);
        // Three decimals could group thousands elsewhere; here it is known that they do not, and a fourth one says so.
        return form.Number(text.Length - text.IndexOf('.') == 4 && text.Contains('.') ? text + "0" : text, place);
    }

    private string? Day(string value, int place)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial))
            return null;
        var days = serial + (since1904 ? DaysBefore1904 : 0);
        // Before March 1900 a spreadsheet counts a day that never was.
        if (days is < 61 or > 2_958_465)
            return null;
        var at = DateTime.FromOADate(Math.Round(days * 86_400) / 86_400);
        return form.Day(at, place)
            ?? at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    // ECMA-376, part 1, 22.9.2.19: what XML cannot hold.
    private static string Unescaped(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text : Escape().Replace(text,
        match => $"{(char)ushort.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)}");

    // As ISO 8601 has it, without a zone, which might make another day of it.
    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?\z")]
    private static partial Regex WrittenOut();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
