using System.Globalization;

namespace SalesPlatform.Documents.Xlsx;

internal enum CellStyle
{
    Text,
    Money,
    Number,
    Ratio,
    Points,
    Date,
    Count,
    Minutes,
    MoneyChange,
    RatioChange,
    Title,
    Head,
    HeadRight,
    Label,
    Muted,
    Paragraph,
    Remark,
}

internal enum RowTone
{
    Plain,
    Total,
    Flagged,
}

internal static class SheetStyles
{
    private static readonly XNamespace S = SheetWriter.Main;
    private static readonly int Kinds = Enum.GetValues<CellStyle>().Length;

    public static int IndexOf(CellStyle style, RowTone tone) => (int)tone * Kinds + (int)style;

    public static XElement Of(bool isChinese, string currency)
    {
        var decimals = Currency.Of(currency).MinorUnits;
        var amount = decimals == 0 ? "#,##0" : $"#,##0.{new string('0', decimals)}";
        string[] formats =
        [
            Signed(amount, ""), Signed("#,##0.##", ""), Signed("0.0#%", ""), Signed("0.0#", "+"), isChinese ? "yyyy-mm-dd" : "d mmm yyyy",
            Signed("#,##0", ""),
            isChinese ? "#,##0.0\" 分钟\"" : "#,##0.0\" min\"", Signed(amount, "+"), Signed("0.0#%", "+"),
        ];
        return new XElement(S + "styleSheet",
            new XElement(S + "numFmts", new XAttribute("count", formats.Length), formats.Select((format, i) =>
                new XElement(S + "numFmt", new XAttribute("numFmtId", FormatId(i)), new XAttribute("formatCode", format)))),
            new XElement(S + "fonts", new XAttribute("count", 5), Font(11, false, Palette.Ink), Font(11, true, Palette.Ink),
                Font(18, true, Palette.Accent),
                Font(10, false, Palette.Muted), Font(11, true, "FFFFFF")),
            new XElement(S + "fills", new XAttribute("count", 5), Fill("none", null), Fill("gray125", null), Fill("solid", Palette.Shade),
                Fill("solid", Palette.Flag),
                Fill("solid", Palette.Accent)),
            new XElement(S + "borders", new XAttribute("count", 2), Border(null), Border(Palette.Rule)),
            new XElement(S + "cellStyleXfs", new XAttribute("count", 1),
                new XElement(S + "xf", new XAttribute("numFmtId", 0), new XAttribute("fontId", 0),
                new XAttribute("fillId", 0), new XAttribute("borderId", 0))),
            new XElement(S + "cellXfs", new XAttribute("count", 3 * Kinds),
                Enum.GetValues<RowTone>().SelectMany(tone => Enum.GetValues<CellStyle>().Select(style => Format(style, tone)))),
            new XElement(S + "cellStyles", new XAttribute("count", 1),
                new XElement(S + "cellStyle", new XAttribute("name", "Normal"), new XAttribute("xfId", 0),
                new XAttribute("builtinId", 0))));
    }

    // As readers see numbers elsewhere: a real minus sign, which a format has to quote, and a plus where it tells a change.
    private static string Signed(string format, string plus) => $"{plus}{format};\"{Shown.Minus}\"{format};{format}";

    public static bool Wraps(CellStyle style) =>
        style is CellStyle.Text or CellStyle.Head or CellStyle.HeadRight or CellStyle.Paragraph or CellStyle.Remark;

    private static int FormatId(int i) => 164 + i;

    private static XElement Format(CellStyle style, RowTone tone)
    {
        var isHead = style is CellStyle.Head or CellStyle.HeadRight;
        var isBare = style is CellStyle.Title or CellStyle.Label or CellStyle.Muted or CellStyle.Paragraph or CellStyle.Remark;
        var font = isHead ? 4 : style switch
        {
            CellStyle.Title => 2,
            CellStyle.Label => 1,
            CellStyle.Muted or CellStyle.Remark => 3,
            _ => tone == RowTone.Total ? 1 : 0
        };
        var fill = isHead ? 4 : isBare && tone == RowTone.Plain ? 0 : tone switch { RowTone.Total => 2, RowTone.Flagged => 3, _ => 0 };
        var format = style is >= CellStyle.Money and <= CellStyle.RatioChange ? FormatId((int)style - 1) : 0;
        // A text beside a number to its left keeps its distance.
        var side = style == CellStyle.HeadRight ? "right" : style is CellStyle.Text or CellStyle.Head or CellStyle.Date ? "left" : null;
        return new XElement(S + "xf", new XAttribute("numFmtId", format), new XAttribute("fontId", font), new XAttribute("fillId", fill),
            new XAttribute("borderId", isBare ? 0 : 1), new XAttribute("xfId", 0), new XAttribute("applyNumberFormat", format > 0 ? 1 : 0),
            new XAttribute("applyFont", 1), new XAttribute("applyFill", 1), new XAttribute("applyBorder", 1),
            new XAttribute("applyAlignment", 1),
            new XElement(S + "alignment", new XAttribute("vertical", "top"), side is null ? null : new XAttribute("horizontal", side),
                Wraps(style) ? new XAttribute("wrapText", 1) : null, side == "left" ? new XAttribute("indent", 1) : null));
    }

    private static XElement Font(int size, bool bold, string colour) => new(S + "font", bold ? new XElement(S + "b") : null,
        new XElement(S + "sz", new XAttribute("val", size)), new XElement(S + "color", new XAttribute("rgb", $"FF{colour}")),
        new XElement(S + "name", new XAttribute("val", Fonts.Chinese)), new XElement(S + "family", new XAttribute("val", 2)));

    private static XElement Fill(string pattern, string? colour) =>
        new(S + "fill", new XElement(S + "patternFill", new XAttribute("patternType", pattern),
        colour is null ? null : new XElement(S + "fgColor", new XAttribute("rgb", $"FF{colour}")),
        colour is null ? null : new XElement(S + "bgColor", new XAttribute("indexed", 64))));

    private static XElement Border(string? colour) =>
        new(S + "border", new[] { "left", "right", "top", "bottom", "diagonal" }.Select(side =>
        colour is null || side is "left" or "right" or "diagonal" ? new XElement(S + side)
            : new XElement(S + side, new XAttribute("style", "thin"),
                new XElement(S + "color", new XAttribute("rgb", string.Create(CultureInfo.InvariantCulture, $"FF{colour}"))))));
}
