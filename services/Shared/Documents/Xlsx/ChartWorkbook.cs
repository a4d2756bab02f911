namespace SalesPlatform.Documents.Xlsx;

/// <summary>"Edit data" of a Word chart opens it.</summary>
internal static class ChartWorkbook
{
    public const string Sheet = "Data";

    public static void Write(ChartData chart, Stream file)
    {
        using var package = new MemoryStream();
        using (var workbook = new Workbook(package, isChinese: false, currency: ""))
        {
            using var stream = workbook.AddSheet(Sheet).GetStream(FileMode.Create);
            using var sheet = new SheetWriter(stream, [24, .. chart.Cells.Select(_ => 16d)]);
            Rows(sheet, chart);
            sheet.End();
        }

        PackageBytes.Normalise(package, file);
    }

    public static void Rows(SheetWriter sheet, ChartData chart)
    {
        var style = chart.IsRatio ? CellStyle.Ratio : CellStyle.Number;
        sheet.Row([row => row.Text("", CellStyle.Head),
            .. chart.Cells.Select(series => (Action<SheetWriter>)(row => row.Text(series.Name, CellStyle.HeadRight)))]);
        var names = chart.RowNames.ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var at = i;
            sheet.Row([row => row.Text(names[at]),
                .. chart.Cells.Select(series => (Action<SheetWriter>)(row => Point(row, series.Values[at], style)))]);
        }
    }

    private static void Point(SheetWriter row, decimal? value, CellStyle style)
    {
        if (value is { } known)
            row.Number(known, style);
        else
            row.Text("");
    }
}
