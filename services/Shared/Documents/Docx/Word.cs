namespace SalesPlatform.Documents.Docx;

/// <summary>Lengths are in twentieths of a point.</summary>
internal static class Word
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A4 with margins of 2 cm.</summary>
    public const int TextWidth = 9638;

    private const int MostRowsKeptTogether = 8;

    public static XElement Paragraph(string style, params IEnumerable<object?> content) =>
        new(W + "p", new XElement(W + "pPr", Val("pStyle", style)), content);

    public static XElement Run(string text, bool bold = false, string? colour = null, int halfPoints = 0) => new(W + "r",
        Properties(bold, colour, halfPoints),
        new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    public static XElement Field(string code) => new(W + "fldSimple", new XAttribute(W + "instr", $" {code} "), Run("1"));

    public static XElement Heading(string text, string bookmark, int id) => Paragraph("Heading1",
        new XElement(W + "bookmarkStart", new XAttribute(W + "id", $"{id}"), new XAttribute(W + "name", bookmark)),
        Run(text),
        new XElement(W + "bookmarkEnd", new XAttribute(W + "id", $"{id}")));

    public static XElement LinkTo(string bookmark, string text) =>
        new(W + "hyperlink", new XAttribute(W + "anchor", bookmark), new XAttribute(W + "history", "1"), Run(text));

    public static XElement Cell(int width, string? shade, params IEnumerable<XElement> paragraphs) => new(W + "tc",
        new XElement(W + "tcPr", new XElement(W + "tcW", new XAttribute(W + "w", $"{width}"), new XAttribute(W + "type", "dxa")),
            shade is null
                ? null : new XElement(W + "shd", new XAttribute(W + "val", "clear"), new XAttribute(W + "color", "auto"),
                    new XAttribute(W + "fill", shade))),
        paragraphs);

    /// <summary>Fixed columns look the same everywhere.</summary>
    public static XElement Table(IReadOnlyList<int> widths, bool isRuled, params IEnumerable<XElement> rows) => new(W + "tbl",
        new XElement(W + "tblPr",
            new XElement(W + "tblW", new XAttribute(W + "w", $"{widths.Sum()}"), new XAttribute(W + "type", "dxa")),
            new XElement(W + "tblBorders",
                Border("top", isRuled ? Palette.Accent : null, 8), Border("bottom", isRuled ? Palette.Accent : null, 8),
                Border("insideH", isRuled ? Palette.Rule : null, 4)),
            new XElement(W + "tblLayout", new XAttribute(W + "type", "fixed")),
            new XElement(W + "tblCellMar", Margin("top", 40), Margin("left", 70), Margin("bottom", 40), Margin("right", 70))),
        new XElement(W + "tblGrid", widths.Select(width => new XElement(W + "gridCol", new XAttribute(W + "w", $"{width}")))),
        rows);

    public static XElement Row(bool isHeading, params IEnumerable<XElement> cells) => new(W + "tr",
        new XElement(W + "trPr", new XElement(W + "cantSplit"), isHeading ? new XElement(W + "tblHeader") : null), cells);

    /// <summary>Keeps a short table on one page, and the end of a long one with the note below it.</summary>
    public static XElement KeptTogether(XElement table, bool hasNote)
    {
        var rows = table.Elements(W + "tr").ToList();
        var kept = rows.Count <= MostRowsKeptTogether ? rows.SkipLast(1) : rows.SkipLast(1).TakeLast(1);
        foreach (var properties in kept.Concat(hasNote ? rows.TakeLast(1) : []).SelectMany(row => row.Descendants(W + "pPr")))
            properties.Element(W + "pStyle")!.AddAfterSelf(new XElement(W + "keepNext"));
        return table;
    }

    public static XElement Val(string name, string value) => new(W + name, new XAttribute(W + "val", value));

    private static XElement? Properties(bool bold, string? colour, int halfPoints) => bold || colour is not null || halfPoints > 0
        ? new XElement(W + "rPr", bold ? new XElement(W + "b") : null, colour is null ? null : Val("color", colour),
            halfPoints > 0 ? Val("sz", $"{halfPoints}") : null, halfPoints > 0 ? Val("szCs", $"{halfPoints}") : null)
        : null;

    private static XElement Border(string side, string? colour, int eighths) =>
        new(W + side, new XAttribute(W + "val", colour is null ? "nil" : "single"),
        colour is null ? null : new XAttribute(W + "sz", $"{eighths}"), colour is null ? null : new XAttribute(W + "space", "0"),
        colour is null ? null : new XAttribute(W + "color", colour));

    private static XElement Margin(string side, int width) =>
        new(W + side, new XAttribute(W + "w", $"{width}"), new XAttribute(W + "type", "dxa"));
}
