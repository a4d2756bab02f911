using System.Runtime.CompilerServices;
using System.Text;

namespace SalesPlatform.Files;

/// <summary>
/// A CSV file (RFC 4180) read row by row in bounded memory. A bad row is answered with its errors and reading goes on behind it: when a
/// quote is stray or never closed, at the next physical line, so that it cannot swallow the good rows that follow.
/// </summary>
public sealed class CsvTable
{
    private readonly LineReader _lines;
    private readonly CellParser _cells;

    private CsvTable(LineReader lines, CsvHeader header)
    {
        (_lines, Header) = (lines, header);
        _cells = new CellParser(header.Delimiter);
    }

    /// <summary>The file's header.</summary>
    public CsvHeader Header { get; }

    /// <summary>Reads the header.</summary>
    /// <param name="content">UTF-8, with or without a byte order mark.</param>
    /// <param name="schema">Columns that are needed and known.</param>
    /// <param name="columnMap">Our column → the file's, where they differ.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="CsvFileException">The file is empty, no text, or its header does not fit.</exception>
    public static async Task<CsvTable> ReadAsync(
        Stream content, CsvSchema schema, IReadOnlyDictionary<string, string> columnMap, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var lines = new LineReader(content);
        var line = await lines.ReadAsync(cancellation);
        if (line is null || line.Bytes.Length == 0)
            throw CsvFileException.At(0, "", "empty-file", "The file is empty: not even a header is there.");
        return new CsvTable(lines, CsvHeader.Parse(HeaderText(line), schema, columnMap));
    }

    /// <summary>The rows behind the header; can be read once. Empty lines are no rows.</summary>
    /// <exception cref="CsvFileException">The file as a whole cannot be read further.</exception>
    public async IAsyncEnumerable<CsvRow> Rows([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (await _lines.ReadAsync(cancellation) is { } line)
        {
            if (line.TooLong)
                yield return TooLong(line);
            else if (line.Bytes.Length > 0)
                yield return await RowFromAsync(line, cancellation);
        }
    }

    private async Task<CsvRow> RowFromAsync(CsvLine first, CancellationToken cancellation)
    {
        List<CsvLine> lines = [first];
        var length = first.Bytes.Length;
        _cells.Reset();
        var state = _cells.Feed(first.Bytes);
        var seen = _cells.Texts(_cells.Count);
        while (state == CellsState.Open)
        {
            if (await _lines.ReadAsync(cancellation) is not { } next)
                return Unclosed(lines, seen);
            lines.Add(next);
            length += next.Bytes.Length + 1;
            if (next.TooLong || length > CsvSchema.LongestRowBytes)
                return Resume(lines, Faults.QuoteNotClosed(first.Number, Header.NameAt(_cells.Count)), seen);
            state = _cells.Feed(next.Bytes);
        }

        return state == CellsState.BadQuoting
            ? Resume(lines, Faults.BadQuoting(first.Number, Header.NameAt(_cells.Count)), seen)
            : CsvRow.Of(Header, first.Number, TextOf(lines), _cells, lines[^1].Ended);
    }

    /// <summary>The file ended within quotes. With whole lines behind it the quote is stray; otherwise the file was cut there.</summary>
    private CsvRow Unclosed(List<CsvLine> lines, string?[] seen)
    {
        var (line, column) = (lines[0].Number, Header.NameAt(_cells.Count));
        return Resume(lines, lines.Count > 1 && lines[^1].Ended ? Faults.QuoteNotClosed(line, column) : Faults.Cut(line, column), seen);
    }

    private CsvRow Resume(List<CsvLine> lines, Contracts.Platform.V1.RowError error, string?[] seen)
    {
        _lines.TakeBack(lines[1..]);
        return CsvRow.Faulty(Header, lines[0].Number, TextOf(lines[..1]), error, seen);
    }

    private CsvRow TooLong(CsvLine line)
    {
        _cells.Reset();
        _cells.Feed(line.Bytes);
        // The last cell of what was kept may itself have been cut.
        return CsvRow.Faulty(Header, line.Number, TextOf([line]), Faults.TooLong(line.Number), _cells.Texts(int.Max(0, _cells.Count - 1)));
    }

    private static string TextOf(List<CsvLine> lines) => string.Join('\n', lines.Select(line => Encoding.UTF8.GetString(line.Bytes)));

    private static string HeaderText(CsvLine line)
    {
        if (line.Bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || line.Bytes.Contains((byte)0))
        {
            throw CsvFileException.At(1, "", "not-text",
                "The file is not UTF-8 text (it looks like UTF-16 or a spreadsheet). Save it as \"CSV UTF-8\".");
        }

        if (line.TooLong)
            throw CsvFileException.At(1, "", CsvSchema.LineTooLong, $"The header is longer than {CsvSchema.LongestRowBytes / 1024} KiB.");
        var text = Encoding.UTF8.GetString(line.Bytes);
        return text.Contains('\uFFFD')
            ? throw CsvFileException.At(1, "", "not-utf8", "The header is not UTF-8. Save the file as \"CSV UTF-8\".")
            : text;
    }
}
