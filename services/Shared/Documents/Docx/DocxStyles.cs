using static SalesPlatform.Documents.Docx.Word;

namespace SalesPlatform.Documents.Docx;

internal static class DocxStyles
{
    public static XElement Of() => new(W + "styles", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        new XElement(W + "docDefaults",
            new XElement(W + "rPrDefault", new XElement(W + "rPr",
                new XElement(W + "rFonts", new XAttribute(W + "ascii", Fonts.Latin), new XAttribute(W + "hAnsi", Fonts.Latin),
                    new XAttribute(W + "eastAsia", Fonts.Chinese), new XAttribute(W + "cs", Fonts.Latin)),
                Val("color", Palette.Ink), Val("sz", "21"), Val("szCs", "21"),
                // Latin words within Chinese text are English: marked as Chinese they would be broken between any two letters.
                new XElement(W + "lang", new XAttribute(W + "val", "en-GB"), new XAttribute(W + "eastAsia", "zh-CN")))),
            new XElement(W + "pPrDefault", new XElement(W + "pPr", Spacing(0, 120, 276)))),
        Style("Normal", "Normal", null, [Spacing(0, 120, 276)], isDefault: true),
        Style("Title", "Title", "Normal", [Spacing(0, 60, 240)], size: 48, bold: true, colour: Palette.Accent),
        Style("Subtitle", "Subtitle", "Normal", [Spacing(0, 200, 240)], size: 24, colour: Palette.Muted),
        Style("Heading1", "heading 1", "Normal", [new XElement(W + "keepNext"), Spacing(360, 120, 240), Val("outlineLvl", "0")],
            size: 30, bold: true,
            colour: Palette.Accent),
        Style("Lead", "Lead", "Normal", [Spacing(0, 100, 288)], size: 23),
        Style("Contents", "Contents", "Normal", [Spacing(0, 40, 264)]),
        Style("ContentsHeading", "Contents heading", "Normal", [new XElement(W + "keepNext"), Spacing(240, 80, 240)], size: 26, bold: true,
            colour: Palette.Accent),
        Style("Caption", "caption", "Normal", [new XElement(W + "keepNext"), Spacing(200, 60, 240)], size: 20, bold: true),
        Style("Note", "Note", "Normal", [Spacing(40, 160, 240)], size: 17, colour: Palette.Muted),
        Style("Point", "Point", "Normal", [Numbering(), Spacing(0, 80, 264)]),
        Style("Boxed", "Boxed", "Normal", [Frame(), Spacing(80, 160, 264)], bold: false),
        Style("CellText", "Cell", "Normal", [Spacing(0, 0, 240)], size: 18),
        Style("CellRight", "Cell right", "CellText", [Spacing(0, 0, 240), Val("jc", "right")]),
        Style("CellHead", "Cell heading", "CellText", [new XElement(W + "keepNext"), Spacing(0, 0, 240)], bold: true),
        Style("CellHeadRight", "Cell heading right", "CellHead", [new XElement(W + "keepNext"), Spacing(0, 0, 240), Val("jc", "right")],
            bold: true),
        Style("Figure", "Figure", "Normal", [Spacing(60, 120, 240)]),
        // Word wants a paragraph after a table that ends the text: it must not open a page of its own.
        Style("End", "End", "Normal",
            [new XElement(W + "spacing", new XAttribute(W + "before", "0"), new XAttribute(W + "after", "0"),
                new XAttribute(W + "line", "20"), new XAttribute(W + "lineRule", "exact"))], size: 2),
        Style("Header", "header", "Normal", [Spacing(0, 0, 240), Val("jc", "right")], size: 17, colour: Palette.Muted),
        Style("Footer", "footer", "Normal", [Tabs(), Spacing(0, 0, 240)], size: 17, colour: Palette.Muted));

    public static XElement Bullets() => new(W + "numbering", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        new XElement(W + "abstractNum", new XAttribute(W + "abstractNumId", "0"), Val("multiLevelType", "hybridMultilevel"),
            new XElement(W + "lvl", new XAttribute(W + "ilvl", "0"), Val("start", "1"), Val("numFmt", "bullet"), Val("lvlText", "•"),
                Val("lvlJc", "left"),
                new XElement(W + "pPr", new XElement(W + "ind", new XAttribute(W + "left", "360"), new XAttribute(W + "hanging", "260"))))),
        new XElement(W + "num", new XAttribute(W + "numId", "1"), Val("abstractNumId", "0")));

    private static XElement Style(
        string id, string name, string? basedOn, object[] paragraph, int size = 0, bool bold = false, string? colour = null,
        bool isDefault = false) => new(W + "style",
        new XAttribute(W + "type", "paragraph"), isDefault ? new XAttribute(W + "default", "1") : null, new XAttribute(W + "styleId", id),
        Val("name", name), basedOn is null ? null : Val("basedOn", basedOn), new XElement(W + "qFormat"),
        new XElement(W + "pPr", paragraph),
        new XElement(W + "rPr", bold ? new XElement(W + "b") : null, colour is null ? null : Val("color", colour),
            size > 0 ? Val("sz", $"{size}") : null, size > 0 ? Val("szCs", $"{size}") : null));

    private static XElement Spacing(int before, int after, int line) => new(W + "spacing", new XAttribute(W + "before", $"{before}"),
        new XAttribute(W + "after", $"{after}"), new XAttribute(W + "line", $"{line}"), new XAttribute(W + "lineRule", "auto"));

    private static XElement Numbering() => new(W + "numPr", Val("ilvl", "0"), Val("numId", "1"));

    private static XElement Frame() =>
        new(W + "pBdr", new XElement(W + "left", new XAttribute(W + "val", "single"), new XAttribute(W + "sz", "24"),
        new XAttribute(W + "space", "8"), new XAttribute(W + "color", Palette.Accent)));

    private static XElement Tabs() =>
        new(W + "tabs", new XElement(W + "tab", new XAttribute(W + "val", "right"), new XAttribute(W + "pos", $"{TextWidth}")));
}
