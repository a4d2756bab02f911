using DocumentFormat.OpenXml.Packaging;

namespace SalesPlatform.Documents.Xlsx;

internal static class ChartSheet
{
    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace R = SheetWriter.Relations;

    private const int RowsOfChart = 18;
    private const int ColumnsOfChart = 6;

    public static void Write(Workbook workbook, Reader reader, IReadOnlyList<ChartData> charts)
    {
        if (charts.Count == 0)
            return;
        var part = workbook.AddSheet(reader.Labels.Charts);
        var drawing = part.AddNewPart<DrawingsPart>("drawing");
        var anchors = new List<XElement>();
        var most = charts.Max(chart => chart.Cells.Count);
        using (var stream = part.GetStream(FileMode.Create))
        using (var sheet = new SheetWriter(stream, [26, .. Enumerable.Repeat(15d, most), .. Enumerable.Repeat(13d, ColumnsOfChart + 1)]))
        {
            foreach (var chart in charts)
            {
                var top = sheet.LastRow + 1;
                sheet.Row(row => row.Text(chart.Title, CellStyle.Label));
                var names = sheet.LastRow + 1;
                ChartWorkbook.Rows(sheet, chart);
                while (sheet.LastRow < top + RowsOfChart)
                    sheet.Row();
                var id = $"chart{anchors.Count + 1}";
                drawing.AddNewPart<ChartPart>(id).Fill(ChartXml.Space(chart, workbook.LastName, names, null));
                anchors.Add(Anchor(id, anchors.Count + 1, (most + 2, top - 1), chart.Title));
            }

            sheet.End("drawing");
        }

        drawing.Fill(
            new XElement(Xdr + "wsDr", new XAttribute(XNamespace.Xmlns + "xdr", Xdr.NamespaceName),
                new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName), anchors));
    }

    private static XElement Anchor(string relationship, int number, (int Column, int Row) corner, string title) =>
        new(Xdr + "twoCellAnchor",
        Place("from", corner.Column, corner.Row), Place("to", corner.Column + ColumnsOfChart, corner.Row + RowsOfChart - 1),
        new XElement(Xdr + "graphicFrame", new XAttribute("macro", ""),
            new XElement(Xdr + "nvGraphicFramePr",
                new XElement(Xdr + "cNvPr", new XAttribute("id", number + 1), new XAttribute("name", $"Chart {number}"),
                    new XAttribute("descr", title)),
                new XElement(Xdr + "cNvGraphicFramePr")),
            new XElement(Xdr + "xfrm", new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                new XElement(A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
            new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", C.NamespaceName),
                new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName),
                    new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
                    new XAttribute(R + "id", relationship))))),
        new XElement(Xdr + "clientData"));

    private static XElement Place(string name, int column, int row) =>
        new(Xdr + name, new XElement(Xdr + "col", column), new XElement(Xdr + "colOff", 0),
        new XElement(Xdr + "row", row), new XElement(Xdr + "rowOff", 0));
}
