using static SalesPlatform.Documents.Docx.Word;

namespace SalesPlatform.Documents.Docx;

internal sealed class DocxBlocks(Reader reader, Func<ChartData, XElement> draw)
{
    private const int MostColumnsAtFullSize = 6;

    public IEnumerable<XElement> Of(Block block) => block.KindCase switch
    {
        Block.KindOneofCase.Paragraph => [Paragraph("Normal", Run(reader.Text(block.Paragraph)))],
        Block.KindOneofCase.Notice => [Boxed(reader.Labels.Notice, block.Notice)],
        Block.KindOneofCase.Missing => [Boxed(reader.Labels.Missing, block.Missing)],
        Block.KindOneofCase.Points => block.Points.Texts.Select(text => Paragraph("Point", Run(reader.Text(text)))),
        Block.KindOneofCase.Table => OfTable(new TableShape(reader, block.Table)),
        Block.KindOneofCase.Chart => OfChart(ChartData.Of(reader, block.Chart)),
        Block.KindOneofCase.Decisions =>
            Grid(reader.Labels.Decisions, [reader.Labels.What, reader.Labels.DecidedBy, reader.Labels.DecidedOn], [0.6, 0.22, 0.18],
            block.Decisions.Decisions.Select(each => new[] { reader.Text(each.What), Known(each.DecidedBy), DayOf(each.DecidedOn) })),
        Block.KindOneofCase.OpenPoints =>
            Grid(reader.Labels.OpenPoints, [reader.Labels.What, reader.Labels.Owner, reader.Labels.DueOn], [0.6, 0.22, 0.18],
            block.OpenPoints.OpenPoints.Select(each => new[] { reader.Text(each.What), Known(each.Owner), DayOf(each.DueOn) })),
        _ => [],
    };

    /// <param name="isLast">Nothing comes after it: what Word wants behind a table stays on its page.</param>
    public static IEnumerable<XElement> Grid(string caption, string[] headings, double[] shares, IEnumerable<string[]> rows,
        bool isLast = false)
    {
        var widths = Widths(shares);
        yield return Paragraph("Caption", Run(caption));
        yield return KeptTogether(Table(widths, isRuled: true,
            rows.Select(row => Row(isHeading: false, row.Select((text, i) => Cell(widths[i], null, Paragraph("CellText", Run(text))))))
                .Prepend(Row(isHeading: true,
                    headings.Select((text, i) => Cell(widths[i], Palette.Shade, Paragraph("CellHead", Run(text))))))), hasNote: isLast);
        yield return Paragraph("Note");
    }

    public static int[] Widths(IReadOnlyList<double> shares)
    {
        var widths = shares.Select(share => (int)(share * TextWidth)).ToArray();
        widths[^1] += TextWidth - widths.Sum();
        return widths;
    }

    private XElement Boxed(string label, Text text) =>
        Paragraph("Boxed", Run($"{label}{(reader.IsChinese ? "：" : ": ")}", bold: true, colour: Palette.Accent), Run(reader.Text(text)));

    private IEnumerable<XElement> OfTable(TableShape shape)
    {
        var (table, widths) = (shape.Table, Widths(shape.Widths));
        var size = table.Columns.Count > MostColumnsAtFullSize ? 15 : 0;
        yield return Paragraph("Caption", Run(reader.Text(table.Title)));
        var rows = table.Rows.Select(row => Row(isHeading: false, row.Cells.Select((_, i) =>
            Cell(widths[i], row.Total ? Palette.Shade : row.Flagged ? Palette.Flag : null,
                Paragraph(shape.IsRightAligned(i) ? "CellRight" : "CellText",
                    Run(i == 0 && row.Flagged ? $"▲ {shape.Cell(row, i)}" : shape.Cell(row, i), bold: row.Total, halfPoints: size))))));
        var head = Row(isHeading: true, table.Columns.Select((column, i) =>
            Cell(widths[i], Palette.Shade,
                Paragraph(shape.IsRightAligned(i) ? "CellHeadRight" : "CellHead", Run(reader.Text(column.Title), halfPoints: size)))));
        var body = table.Rows.Count > 0 ? rows : [Row(isHeading: false, table.Columns.Select((_, i) =>
            Cell(widths[i], null, Paragraph("CellText", Run(i == 0 ? reader.Labels.NoRows : "")))))];
        var note = shape.Note();
        yield return KeptTogether(Table(widths, isRuled: true, body.Prepend(head)), note.Length > 0);
        yield return Paragraph("Note", Run(note));
    }

    private IEnumerable<XElement> OfChart(ChartData chart)
    {
        if (!chart.IsEmpty)
            yield return Paragraph("Figure", new XElement(W + "r", draw(chart)));
    }

    private string Known(string who) => who.Length > 0 ? reader.Labels.Who(who) : Reader.Unknown;

    private string DayOf(Google.Type.Date? date) => date.TryToDay(out var day) ? reader.Day(day, isShort: true) : Reader.Unknown;
}
