using System.Globalization;
using System.Xml;

namespace SalesPlatform.Files;

/// <summary>Writes a sheet as CSV: the row 7 of the sheet is the line 7 of the file, and what joined cells say stands in each row they
/// cover.</summary>
internal static class SheetCsv
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    public static void Write(Func<XmlReader> sheet, CellReading cells, TextWriter csv, CancellationToken cancellation)
    {
        var joined = Joined(sheet, cancellation);
        using var xml = sheet();
        var (line, written, headed, wide) = (0, 0L, 0, 0);
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            cancellation.ThrowIfCancellationRequested();
            var row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : line + 1;
            if (row <= line || row > LastRow)
                throw new InvalidDataException($"Row {row} stands behind row {line}.");
            for (; line < row - 1; line++)
                csv.Write('\n');
            line = row;
            var texts = Row(xml, row, cells, joined);
            // A sheet leaves the empty cells at the end of a row out; the header says how many there are.
            if (texts.Count > 0 && headed++ <= RecordReader.MostTitles)
                wide = Math.Max(wide, texts.Count);
            var text = string.Join(',', texts.Select(Quoted)) + new string(',', texts.Count == 0 ? 0 : Math.Max(0, wide - texts.Count));
            // The reader skips and names a row that is longer than it takes.
            text = text.Length > CsvSchema.LongestRowBytes ? new string('x', CsvSchema.LongestRowBytes + 1) : text;
            csv.Write(text);
            csv.Write('\n');
            if ((written += text.Length + 1) > WorkbookFile.MostUnpacked)
                throw WorkbookFile.TooLarge();
        }
    }

    private static List<string> Row(XmlReader xml, int row, CellReading reading, Dictionary<int, Queue<JoinedCells>> joined)
    {
        var (cells, size) = (new List<string>(), 0);
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                    continue;
                var place = Column(xml.GetAttribute("r")) ?? cells.Count;
                if (place < cells.Count || place >= LastColumn)
                    throw new InvalidDataException($"A cell of row {row} stands before the one in front of it.");
                cells.AddRange(Enumerable.Repeat("", place - cells.Count));
                var (text, isAmount) = reading.Read(xml, place);
                cells.Add(size > CsvSchema.LongestRowBytes ? "" : text);
                size += cells[^1].Length + 1;
                if (!isAmount && joined.TryGetValue(place, out var areas) && Over(areas, row) is { } area && area.First == row)
                    area.Text = text;
            }
        }

        foreach (var (place, areas) in joined)
        {
            if (Over(areas, row) is not { Text.Length: > 0 } over)
                continue;
            cells.AddRange(Enumerable.Repeat("", Math.Max(0, place + 1 - cells.Count)));
            if (cells[place].Length == 0)
                cells[place] = over.Text;
        }

        return cells;
    }

    /// <summary>Areas lie below each other, and rows come in their order: those above are done with.</summary>
    private static JoinedCells? Over(Queue<JoinedCells> areas, int row)
    {
        while (areas.TryPeek(out var area) && area.Last < row)
            areas.Dequeue();
        return areas.TryPeek(out var next) && next.First <= row ? next : null;
    }

    // Of an area over several columns the first has what it says.
    private static Dictionary<int, Queue<JoinedCells>> Joined(Func<XmlReader> sheet, CancellationToken cancellation)
    {
        var (joined, found) = (new Dictionary<int, List<JoinedCells>>(), 0);
        using var xml = sheet();
        while (xml.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "mergeCell" }
                || xml.GetAttribute("ref")?.Split(':') is not [var from, var to]
                || Column(from) is not { } column || Row(from) is not { } first || Row(to) is not { } last || first == last)
                continue;
            if (!joined.TryGetValue(column, out var areas))
                joined[column] = areas = [];
            areas.Add(new JoinedCells(first, last));
            if (++found > MostJoined || joined.Count > MostJoinedColumns)
                throw new InvalidDataException("There are more joined cells than anybody joins.");
        }

        return joined.ToDictionary(column => column.Key, column => new Queue<JoinedCells>(column.Value.OrderBy(area => area.First)));
    }

    // Every other row of each of ten columns of the longest sheet.
    private const int MostJoined = LastRow / 2 * 10;
    private const int MostJoinedColumns = 500;

    private static int? Column(string? place)
    {
        var letters = place?.TakeWhile(char.IsAsciiLetterUpper).ToArray() ?? [];
        return letters.Length is 0 or > 3 ? null : letters.Aggregate(0, (sum, letter) => sum * 26 + letter - 'A' + 1) - 1;
    }

    private static int? Row(string place) => int.TryParse(place.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None,
        CultureInfo.InvariantCulture, out var row) ? row : null;

    // A line is a row, so that what is wrong is found again in the sheet.
    private static string Quoted(string cell)
    {
        var line = cell.ReplaceLineEndings(" ");
        return line.AsSpan().IndexOfAny(',', '"') < 0 ? line : $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private sealed class JoinedCells(int first, int last)
    {
        public int First => first;

        public int Last => last;

        public string Text { get; set; } = "";
    }
}
