using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SalesPlatform.Documents.Xlsx;
using static SalesPlatform.Documents.Docx.Word;

namespace SalesPlatform.Documents.Docx;

internal static class DocxFile
{
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    // English metric units: 360,000 a centimetre.
    private const long ChartWidth = 6_120_000;
    private const long ChartHeight = 2_700_000;
    private const long TallestChart = 7_200_000;
    private const long BarHeight = 105_000;
    private const long BarGap = 85_000;
    private const long BarChartFrame = 900_000;

    public static void Write(Reader reader, Stream file)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            // Ids are given and not drawn: the same document gives the same bytes.
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("styles").Fill(DocxStyles.Of());
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Fill(DocxStyles.Bullets());
            main.AddNewPart<DocumentSettingsPart>("settings").Fill(Settings());
            main.AddNewPart<HeaderPart>("header").Fill(Header(reader));
            main.AddNewPart<FooterPart>("footer").Fill(Footer(reader));
            var charts = new List<ChartData>();
            var body = new DocxBody(reader, chart => Draw(main, chart, charts));
            main.Fill(new XElement(W + "document",
                new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
                new XElement(W + "body", body.Parts(), Page())));
            var properties = document.AddCoreFilePropertiesPart();
            document.ChangeIdOfPart(properties, "rId2");
            properties.Fill(PartContent.CoreProperties(reader));
        }

        PackageBytes.Normalise(package, file);
    }

    private static XElement Draw(MainDocumentPart main, ChartData chart, List<ChartData> charts)
    {
        charts.Add(chart);
        var id = $"chart{charts.Count}";
        var part = main.AddNewPart<ChartPart>(id);
        var workbook = part.AddNewPart<EmbeddedPackagePart>(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "workbook");
        using (var data = new MemoryStream())
        {
            ChartWorkbook.Write(chart, data);
            data.Position = 0;
            workbook.FeedData(data);
        }

        part.Fill(ChartXml.Space(chart, ChartWorkbook.Sheet, 1, "workbook"));
        return Inline(id, charts.Count, chart);
    }

    private static long HeightOf(ChartData chart) => !chart.IsLying ? ChartHeight
        : long.Clamp(BarChartFrame + chart.Categories.Count * ((chart.IsBridge ? 1 : chart.Series.Count) * BarHeight + BarGap),
            BarChartFrame * 2, TallestChart);

    private static XElement Inline(string relationship, int number, ChartData chart) => new(W + "drawing", new XElement(Wp + "inline",
        new XAttribute(XNamespace.Xmlns + "wp", Wp.NamespaceName), new XAttribute("distT", "0"), new XAttribute("distB", "0"),
        new XAttribute("distL", "0"), new XAttribute("distR", "0"),
        new XElement(Wp + "extent", new XAttribute("cx", ChartWidth), new XAttribute("cy", HeightOf(chart))),
        new XElement(Wp + "effectExtent", new XAttribute("l", "0"), new XAttribute("t", "0"), new XAttribute("r", "0"),
            new XAttribute("b", "0")),
        new XElement(Wp + "docPr", new XAttribute("id", number), new XAttribute("name", $"Chart {number}"),
            new XAttribute("descr", chart.Title)),
        new XElement(Wp + "cNvGraphicFramePr"),
        new XElement(A + "graphic", new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
            new XElement(A + "graphicData", new XAttribute("uri", C.NamespaceName),
                new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName),
                    new XAttribute(R + "id", relationship))))));

    private static XElement Page() => new(W + "sectPr",
        new XElement(W + "headerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", "header")),
        new XElement(W + "footerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", "footer")),
        new XElement(W + "pgSz", new XAttribute(W + "w", "11906"), new XAttribute(W + "h", "16838")),
        new XElement(W + "pgMar", new XAttribute(W + "top", "1304"), new XAttribute(W + "right", "1134"),
            new XAttribute(W + "bottom", "1134"),
            new XAttribute(W + "left", "1134"), new XAttribute(W + "header", "567"), new XAttribute(W + "footer", "510"),
            new XAttribute(W + "gutter", "0")));

    private static XElement Header(Reader reader) => new(W + "hdr", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        Paragraph("Header",
            Run(string.Join(" · ",
                new[] { reader.Title, reader.TeamName, reader.Content.Period.Length > 0 ? reader.PeriodName(reader.Content.Period) : "" }
            .Where(part => part.Length > 0)))));

    private static XElement Footer(Reader reader)
    {
        var labels = reader.Labels;
        var left = reader.Version is { } version ? $"{version.Number} v{version.Version} · {labels.StatusOf(version.Status)}"
            : labels.Draft;
        return new XElement(W + "ftr", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            Paragraph("Footer", Run(reader.Content.Confidential ? $"{Reader.Clean(left)} · {labels.Confidential}" : Reader.Clean(left)),
                new XElement(W + "r", new XElement(W + "tab")),
                Run(labels.PageBefore), Field("PAGE"), Run(labels.PageBetween), Field("NUMPAGES"), Run(labels.PageAfter)));
    }

    private static XElement Settings() => new(W + "settings", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        Val("defaultTabStop", "420"), Val("characterSpacingControl", "compressPunctuation"),
        new XElement(W + "compat", new XElement(W + "compatSetting", new XAttribute(W + "name", "compatibilityMode"),
            new XAttribute(W + "uri", "http://schemas.microsoft.com/office/word"), new XAttribute(W + "val", "15"))));
}
