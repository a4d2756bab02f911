namespace SalesPlatform.Documents.Xlsx;

internal static class XlsxFile
{
    private const double Widest = 38;
    private const int HeadingRow = 3;

    public static void Write(Reader reader, Stream file)
    {
        using var package = new MemoryStream();
        using (var workbook = new Workbook(package, reader.IsChinese, reader.Content.Currency))
        {
            Overview(workbook, reader);
            foreach (var table in Blocks(reader).Select(block => block.Table).OfType<DocumentTable>())
                Table(workbook, reader, new TableShape(reader, table));
            ChartSheet.Write(
                workbook, reader,
                [.. Blocks(reader).Select(block => block.Chart).OfType<Chart>().Select(chart => ChartData.Of(reader, chart))
                    .Where(chart => !chart.IsEmpty)]);
            Appendix(workbook, reader);
            workbook.AddProperties().Fill(PartContent.CoreProperties(reader));
        }

        PackageBytes.Normalise(package, file);
    }

    private static IEnumerable<Block> Blocks(Reader reader) => reader.Content.Sections.SelectMany(section => section.Blocks);

    private static void Overview(Workbook workbook, Reader reader)
    {
        using var stream = workbook.AddSheet(reader.Title).GetStream(FileMode.Create);
        using var sheet = new SheetWriter(stream, [34, 26, 22, 60]);
        var (content, labels) = (reader.Content, reader.Labels);
        sheet.TitleRow(reader.Title);
        foreach (var (name, value) in Cover.Of(reader))
            sheet.Row(row => row.Text(name, CellStyle.Label), row => row.Text(value, CellStyle.Muted));
        if (content.Confidential)
            sheet.Row(row => row.Text(labels.Confidential, CellStyle.Label));
        Lines(sheet, labels.Conclusion, content.Summary.Select(reader.Text));
        if (content.KeyFigures.Count > 0)
        {
            Heading(sheet, labels.KeyFigures);
            sheet.Row([row => row.Text(labels.Figure, CellStyle.Head), row => row.Text(labels.Value, CellStyle.HeadRight),
                .. Heads(labels.Currency, labels.Remark)]);
            foreach (var figure in content.KeyFigures)
            {
                sheet.Row(row => row.Text(reader.Text(figure.Label)), CellWriter.Cell(reader, figure.Value),
                    row => row.Text(figure.Value.KindCase == Value.KindOneofCase.Money ? figure.Value.Money.CurrencyCode : ""),
                    row => row.Text(reader.Text(figure.Remark)));
            }
        }

        foreach (var section in content.Sections)
            Lines(sheet, reader.Text(section.Title), section.Blocks.SelectMany(block => LinesOf(reader, block)));
        Actions(sheet, reader);
        if (content.Changes.Count > 0)
        {
            Heading(sheet, labels.Changes);
            sheet.Row(Heads(labels.ChangedWhat, labels.Before, labels.After));
            foreach (var change in content.Changes)
                sheet.Row(row => row.Text(reader.Text(change.What)), CellWriter.Cell(reader, change.Before),
                    CellWriter.Cell(reader, change.After));
        }

        sheet.End();
    }

    private static void Actions(SheetWriter sheet, Reader reader)
    {
        var labels = reader.Labels;
        var decisions = Blocks(reader).Where(block => block.Decisions is not null).SelectMany(block => block.Decisions.Decisions)
            .Select(each => (each.What, each.DecidedBy, (Google.Type.Date?)each.DecidedOn)).ToList();
        var points = Blocks(reader).Where(block => block.OpenPoints is not null).SelectMany(block => block.OpenPoints.OpenPoints)
            .Select(each => (each.What, each.Owner, (Google.Type.Date?)each.DueOn)).ToList();
        List(labels.Decisions, labels.DecidedBy, labels.DecidedOn, decisions);
        List(labels.OpenPoints, labels.Owner, labels.DueOn, points);

        void List(string title, string who, string when, List<(Text What, string Who, Google.Type.Date? When)> items)
        {
            if (items.Count == 0)
                return;
            Heading(sheet, title);
            sheet.Row(Heads(labels.What, who, when));
            foreach (var item in items)
            {
                sheet.Row(row => row.Text(reader.Text(item.What)), row => row.Text(labels.Who(item.Who)),
                    item.When.TryToDay(out var day) ? row => row.Day(day) : row => row.Text(""));
            }
        }
    }

    private static IEnumerable<string> LinesOf(Reader reader, Block block) => block.KindCase switch
    {
        Block.KindOneofCase.Paragraph => [reader.Text(block.Paragraph)],
        Block.KindOneofCase.Notice => [$"{reader.Labels.Notice}: {reader.Text(block.Notice)}"],
        Block.KindOneofCase.Missing => [$"{reader.Labels.Missing}: {reader.Text(block.Missing)}"],
        Block.KindOneofCase.Points => block.Points.Texts.Select(text => $"• {reader.Text(text)}"),
        _ => [],
    };

    private static void Table(Workbook workbook, Reader reader, TableShape shape)
    {
        var table = shape.Table;
        using var stream = workbook.AddSheet(reader.Text(table.Title), HeadingRow).GetStream(FileMode.Create);
        using var sheet = new SheetWriter(stream, [.. table.Columns.Select((column, i) => Width(reader, table, i))], HeadingRow);
        sheet.Row(row => row.Text(reader.Text(table.Title), CellStyle.Label));
        sheet.Row(row => row.Text(shape.HasAmounts ? $"{reader.Labels.AmountsIn}{reader.CurrencyName(reader.Content.Currency)}" : "",
            CellStyle.Muted));
        sheet.Row(table.Columns.Select(
            (column, i) =>
                (Action<SheetWriter>)(row => row.Text(
                    reader.Text(column.Title), shape.IsRightAligned(i) ? CellStyle.HeadRight : CellStyle.Head))));
        foreach (var line in table.Rows)
        {
            var tone = line.Total ? RowTone.Total : line.Flagged ? RowTone.Flagged : RowTone.Plain;
            sheet.Row(line.Cells.Select(cell => CellWriter.Cell(reader, cell, tone)));
        }

        if (table.Rows.Count == 0)
            sheet.Row(row => row.Text(reader.Labels.NoRows));
        if (shape.HasFlags)
            sheet.TextRow(reader.Text(table.FlagNote), CellStyle.Remark, RowTone.Flagged);
        if (table.Note is not null)
            sheet.TextRow(reader.Text(table.Note), CellStyle.Remark);
        sheet.End();
    }

    private static void Appendix(Workbook workbook, Reader reader)
    {
        var labels = reader.Labels;
        using var stream = workbook.AddSheet(labels.Source).GetStream(FileMode.Create);
        using var sheet = new SheetWriter(stream, [34, 60, 40]);
        sheet.TextRow(labels.TraceIntro, CellStyle.Remark);
        foreach (var (name, value) in Cover.SourceOf(reader))
            sheet.Row(row => row.Text(name, CellStyle.Label), row => row.Text(value));
        sheet.Row();
        sheet.Row(Heads(labels.Figure, labels.Source, labels.Standard));
        foreach (var trace in reader.Content.Traces)
            sheet.Row(row => row.Text(reader.Text(trace.Figure)), row => row.Text(reader.Text(trace.Source)),
                row => row.Text(reader.Text(trace.Standard)));
        sheet.End();
    }

    private static void Lines(SheetWriter sheet, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        Heading(sheet, heading);
        foreach (var line in all)
            sheet.TextRow(line);
    }

    private static void Heading(SheetWriter sheet, string heading)
    {
        sheet.Row();
        sheet.Row(row => row.Text(heading, CellStyle.Label));
    }

    private static IEnumerable<Action<SheetWriter>> Heads(params IEnumerable<string> heads) =>
        heads.Select(head => (Action<SheetWriter>)(row => row.Text(head, CellStyle.Head)));

    // As wide as its widest content, within reason. Amounts stand with their cents here.
    private static double Width(Reader reader, DocumentTable table, int column) => double.Min(Widest, 4 + table.Rows
        .Select(row => CellWriter.WidthOf(reader.Cell(row.Cells[column], 2)))
        .Append(CellWriter.WidthOf(reader.Text(table.Columns[column].Title))).Append(8).Max());
}
