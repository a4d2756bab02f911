using System.Globalization;

namespace SalesPlatform.Documents.Charts;

internal static class ChartXml
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="sheet">Categories in column A from row 2, one series a column from B, names in row 1.</param>
    /// <param name="workbook">Relationship to an embedded workbook; null where the chart lies in the workbook itself.</param>
    public static XElement Space(ChartData chart, string sheet, int firstRow, string? workbook) => new(C + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName), new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
        Val("date1904", "0"), Val("roundedCorners", "0"),
        new XElement(C + "chart",
            new XElement(C + "title", Rich(chart.Title, 1100, bold: true), Val("overlay", "0")),
            Val("autoTitleDeleted", "0"),
            new XElement(C + "plotArea", new XElement(C + "layout"), Plot(chart, sheet, firstRow), CategoryAxis(chart), ValueAxis(chart)),
            chart.Series.Count > 1 ? new XElement(C + "legend", Val("legendPos", "b"),
                NotInLegend(chart).Select(i => new XElement(C + "legendEntry", Val("idx", $"{i}"), Val("delete", "1"))),
                Val("overlay", "0")) : null,
            Val("plotVisOnly", "1"), Val("dispBlanksAs", "gap")),
        new XElement(C + "spPr", new XElement(A + "solidFill", Colour("FFFFFF")), new XElement(A + "ln", new XElement(A + "noFill"))),
        TextProperties(900),
        workbook is null ? null : new XElement(C + "externalData", new XAttribute(R + "id", workbook), Val("autoUpdate", "0")));

    // What keeps a bar off the axis, and the second part of one that goes across zero.
    private static IEnumerable<int> NotInLegend(ChartData chart) => chart.Stacks
        .Select((stack, i) => (i, IsLeftOut: stack.Fill is null || chart.Stacks.Take(i).Any(before => before.Fill == stack.Fill)))
        .Where(each => each.IsLeftOut).Select(each => each.i);

    private static XElement Plot(ChartData chart, string sheet, int firstRow)
    {
        if (chart.IsBridge)
        {
            return new XElement(C + "barChart", Val("barDir", "bar"), Val("grouping", "stacked"), Val("varyColors", "0"),
                chart.Stacks.Select((stack, i) => Stack(chart, stack, i, sheet, firstRow)),
                Val("gapWidth", "40"), Val("overlap", "100"), Val("axId", "111"), Val("axId", "112"));
        }

        var series = chart.Series.Select((each, i) => Series(chart, each, i, sheet, firstRow));
        return chart.Form == "lines"
            ? new XElement(C + "lineChart", Val("grouping", "standard"), Val("varyColors", "0"), series, Val("marker", "1"),
                Val("axId", "111"), Val("axId", "112"))
            : new XElement(C + "barChart", Val("barDir", chart.Form == "bars" ? "bar" : "col"), Val("grouping", "clustered"),
                Val("varyColors", "0"), series,
                Val("gapWidth", "55"), Val("axId", "111"), Val("axId", "112"));
    }

    private static XElement Series(ChartData chart, (string Name, IReadOnlyList<decimal?> Values) series, int i, string sheet, int firstRow)
    {
        var column = (char)('B' + i);
        var (first, last) = (firstRow + 1, firstRow + chart.Categories.Count);
        var isLine = chart.Form == "lines";
        return new XElement(C + "ser", Val("idx", $"{i}"), Val("order", $"{i}"),
            new XElement(
                C + "tx", new XElement(C + "strRef", new XElement(C + "f", $"'{sheet}'!${column}${firstRow}"), Cache([series.Name]))),
            isLine ? LineShape(i) : BarShape(i),
            isLine ? Marker(i) : Val("invertIfNegative", "0"),
            chart.HasLabels ? Labels(chart) : null,
            new XElement(
                C + "cat", new XElement(C + "strRef", new XElement(C + "f", $"'{sheet}'!$A${first}:$A${last}"), Cache(chart.Categories))),
            new XElement(C + "val", new XElement(C + "numRef", new XElement(C + "f", $"'{sheet}'!${column}${first}:${column}${last}"),
                Numbers(chart, series.Values))),
            isLine ? Val("smooth", "0") : null);
    }

    // Stacked bars have no place for labels at their ends: the amount stands with the name of the step.
    private static XElement Stack(ChartData chart, BridgeStack stack, int i, string sheet, int firstRow)
    {
        var column = (char)('B' + chart.Series.Count + i);
        var (first, last) = (firstRow + 1, firstRow + chart.Categories.Count);
        return new XElement(C + "ser", Val("idx", $"{i}"), Val("order", $"{i}"),
            new XElement(
                C + "tx", new XElement(C + "strRef", new XElement(C + "f", $"'{sheet}'!${column}${firstRow}"), Cache([stack.Name]))),
            StackShape(stack.Fill), Val("invertIfNegative", "0"),
            new XElement(
                C + "cat", new XElement(C + "strRef", new XElement(C + "f", $"'{sheet}'!$A${first}:$A${last}"),
                    Cache([.. chart.RowNames]))),
            new XElement(C + "val", new XElement(C + "numRef", new XElement(C + "f", $"'{sheet}'!${column}${first}:${column}${last}"),
                Numbers(chart, stack.Values))));
    }

    private static XElement StackShape(BridgeFill? fill) => fill is null
        ? new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill")))
        : new XElement(C + "spPr",
            fill == BridgeFill.Fall
                ? new XElement(A + "pattFill", new XAttribute("prst", "wdUpDiag"), new XElement(A + "fgClr", Colour(Palette.Accent)),
                    new XElement(A + "bgClr", Colour("FFFFFF")))
                : new XElement(A + "solidFill", Colour(Palette.OfBridge(fill.Value))),
            new XElement(A + "ln", new XAttribute("w", "9525"), new XElement(A + "solidFill", Colour(Palette.Accent))));

    private static XElement BarShape(int i) => new(C + "spPr",
        new XElement(A + "solidFill", Colour(Palette.Series[i % Palette.Series.Count])),
        new XElement(A + "ln", new XAttribute("w", "9525"), new XElement(A + "solidFill", Colour(Palette.Accent))));

    private static XElement LineShape(int i) => new(C + "spPr",
        new XElement(A + "ln", new XAttribute("w", "28575"), new XElement(A + "solidFill", Colour(LineColour(i))),
            new XElement(A + "prstDash", new XAttribute("val", Palette.Dashes[i % Palette.Dashes.Count]))));

    private static XElement Marker(int i) => new(C + "marker", Val("symbol", Palette.Markers[i % Palette.Markers.Count]), Val("size", "6"),
        new XElement(C + "spPr", new XElement(A + "solidFill", Colour(i % 2 == 0 ? LineColour(i) : "FFFFFF")),
            new XElement(A + "ln", new XAttribute("w", "9525"), new XElement(A + "solidFill", Colour(LineColour(i))))));

    private static string LineColour(int i) => i % 2 == 0 ? Palette.Accent : "3F7FA6";

    private static XElement Labels(ChartData chart) => new(C + "dLbls",
        new XElement(C + "numFmt", new XAttribute("formatCode", chart.IsRatio ? "0.0%" : chart.NumberFormat),
            new XAttribute("sourceLinked", "0")),
        new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))), TextProperties(800),
        Val("dLblPos", chart.Form == "lines" ? "t" : "outEnd"), Val("showLegendKey", "0"), Val("showVal", "1"), Val("showCatName", "0"),
        Val("showSerName", "0"), Val("showPercent", "0"),
        Val("showBubbleSize", "0"));

    private static XElement CategoryAxis(ChartData chart) => new(C + "catAx", Val("axId", "111"),
        // Lying bars are read from the top: the first category comes first.
        new XElement(C + "scaling", Val("orientation", chart.IsLying ? "maxMin" : "minMax")), Val("delete", "0"),
        Val("axPos", chart.IsLying ? "l" : "b"), Format("General"), Val("majorTickMark", "none"), Val("minorTickMark", "none"),
        Val("tickLblPos", "low"),
        new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", "9525"), new XElement(A + "solidFill", Colour(Palette.Muted)))),
        TextProperties(900), Val("crossAx", "112"), Val("crosses", "autoZero"), Val("auto", "0"), Val("lblAlgn", "ctr"),
        Val("lblOffset", "100"),
        chart.IsLying ? Val("tickLblSkip", "1") : null, Val("noMultiLvlLbl", "1"));

    private static XElement ValueAxis(ChartData chart) => new(C + "valAx", Val("axId", "112"),
        // A bar that does not begin at zero lies about its length.
        new XElement(C + "scaling", Val("orientation", "minMax"), chart.Form != "lines" && chart.Smallest >= 0 ? Val("min", "0") : null),
        Val("delete", "0"), Val("axPos", chart.IsLying ? "t" : "l"),
        new XElement(C + "majorGridlines", new XElement(C + "spPr",
            new XElement(A + "ln", new XAttribute("w", "6350"), new XElement(A + "solidFill", Colour(Palette.Rule))))),
        Format(chart.NumberFormat), Val("majorTickMark", "none"), Val("minorTickMark", "none"),
        Val("tickLblPos", chart.IsLying ? "high" : "nextTo"),
        new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "noFill"))), TextProperties(900), Val("crossAx", "111"),
        Val("crosses", "autoZero"), Val("crossBetween", "between"));

    private static XElement Cache(IReadOnlyList<string> texts) =>
        new(C + "strCache", Val("ptCount", $"{texts.Count}"), texts.Select((text, i) => Point(i, text)));

    private static XElement Numbers(ChartData chart, IReadOnlyList<decimal?> values) =>
        new(C + "numCache", new XElement(C + "formatCode", chart.NumberFormat),
        Val("ptCount", $"{values.Count}"),
        values.Select((value, i) => value is { } known ? Point(i, known.ToExactString()) : null));

    private static XElement Point(int i, string value) =>
        new(C + "pt", new XAttribute("idx", i.ToString(CultureInfo.InvariantCulture)), new XElement(C + "v", value));

    private static XElement Rich(string text, int size, bool bold) =>
        new(C + "tx", new XElement(C + "rich", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
        new XElement(A + "p", new XElement(A + "pPr", RunDefaults(size, bold)),
            new XElement(
                A + "r", new XElement(A + "rPr", new XAttribute("lang", "en-US"), new XAttribute("sz", $"{size}"),
                    new XAttribute("b", bold ? "1" : "0")),
                new XElement(A + "t", text)))));

    private static XElement TextProperties(int size) => new(C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
        new XElement(A + "p", new XElement(A + "pPr", RunDefaults(size, bold: false)),
            new XElement(A + "endParaRPr", new XAttribute("lang", "en-US"))));

    private static XElement RunDefaults(int size, bool bold) =>
        new(A + "defRPr", new XAttribute("sz", $"{size}"), new XAttribute("b", bold ? "1" : "0"),
        new XElement(A + "solidFill", Colour(Palette.Ink)),
        new XElement(A + "latin", new XAttribute("typeface", Fonts.Latin)),
        new XElement(A + "ea", new XAttribute("typeface", Fonts.Chinese)));

    private static XElement Format(string code) =>
        new(C + "numFmt", new XAttribute("formatCode", code), new XAttribute("sourceLinked", "0"));

    private static XElement Colour(string rgb) => new(A + "srgbClr", new XAttribute("val", rgb));

    private static XElement Val(string name, string value) => new(C + name, new XAttribute("val", value));
}
