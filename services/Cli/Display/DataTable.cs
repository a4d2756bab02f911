using Spectre.Console.Rendering;

namespace SalesPlatform.Cli.Display;

/// <summary>A column: its heading, and what may be done to its cells.</summary>
/// <param name="Heading">For people, and the name of the column in TSV.</param>
/// <param name="IsNumber">Set to the right and never broken.</param>
/// <param name="IsKey">Something that is copied: never broken.</param>
internal sealed record DataColumn(string Heading, bool IsNumber, bool IsKey)
{
    public int LeastWidth(string cell) => IsNumber || IsKey ? CellText.Width(cell) : CellText.LongestWord(cell);
}

/// <summary>
/// A table of plain text. It takes its natural width where there is room (a pipe has any); in a narrow terminal texts are wrapped between
/// their words; and where even that is not enough, each row becomes a block of lines. Nothing is ever cut, and no key or number broken.
/// </summary>
internal sealed class DataTable(IReadOnlyList<DataColumn> columns) : Renderable
{
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [];

    public IReadOnlyList<DataColumn> Columns => columns;

    public IReadOnlyList<string[]> Rows => _rows;

    /// <summary>Columns the first column takes at least, so that tables below each other line up.</summary>
    public int FirstWidth { get; set; }

    public DataTable Add(IEnumerable<string> cells)
    {
        _rows.Add([.. cells]);
        return this;
    }

    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(1, maxWidth);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in Lines(maxWidth))
        {
            yield return new Segment(line);
            yield return Segment.LineBreak;
        }
    }

    public IEnumerable<string> Lines(int maxWidth)
    {
        var widths = WidthsWithin(maxWidth);
        return widths is null ? Blocks(maxWidth) : Grid(widths);
    }

    private int[]? WidthsWithin(int maxWidth)
    {
        var natural = columns.Select((column, i) => Cells(i).Max(CellText.Width)).ToArray();
        if (columns.Count > 0)
            natural[0] = Math.Max(natural[0], Math.Min(FirstWidth, maxWidth / 2));
        var least = columns.Select((column, i) => Cells(i).Max(column.LeastWidth)).ToArray();
        var over = natural.Sum() + Gap.Length * (columns.Count - 1) - maxWidth;
        while (over > 0)
        {
            // The widest gives way first: a long remark rather than a short name.
            var widest = Enumerable.Range(0, columns.Count).Where(i => natural[i] > least[i]).OrderByDescending(i => natural[i])
                .FirstOrDefault(-1);
            if (widest < 0)
                return null;
            natural[widest]--;
            over--;
        }

        return natural;
    }

    private IEnumerable<string> Grid(int[] widths)
    {
        foreach (var line in RowLines([.. columns.Select(column => column.Heading)], widths))
            yield return line;
        yield return new string('─', widths.Sum() + Gap.Length * (columns.Count - 1));
        foreach (var line in _rows.SelectMany(row => RowLines(row, widths)))
            yield return line;
    }

    private IEnumerable<string> RowLines(string[] cells, int[] widths)
    {
        var wrapped = cells.Select((cell, i) => CellText.Wrap(cell, widths[i])).ToList();
        for (var line = 0; line < wrapped.Max(lines => lines.Count); line++)
        {
            yield return string.Join(Gap, wrapped.Select((lines, i) =>
                CellText.Pad(line < lines.Count ? lines[line] : "", widths[i], columns[i].IsNumber))).TrimEnd();
        }
    }

    private IEnumerable<string> Blocks(int maxWidth)
    {
        var names = columns.Max(column => CellText.Width(column.Heading));
        foreach (var row in _rows)
        {
            foreach (var line in row.SelectMany((cell, i) => CellText.Pair(columns[i].Heading, cell, names, maxWidth)))
                yield return line;
            yield return "";
        }
    }

    private IEnumerable<string> Cells(int column) => _rows.Select(row => row[column]).Prepend(columns[column].Heading);
}
