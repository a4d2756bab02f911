using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SalesPlatform.Files;

internal sealed partial class RecordReader(LineReader lines)
{
    private const string Separators = ",;\t|";

    private static readonly SearchValues<char> Nothing = SearchValues.Create([',', ';', '|', '"', .. CsvRow.Blanks]);

    private static readonly SearchValues<byte> Drawn = SearchValues.Create("-=_+*|,;\t \""u8);

    internal const int MostTitles = 10;

    /// <summary>Behind a line <c>sep=;</c> as Excel writes it and titles that people put above a table, to the end of a name that spans
    /// lines.</summary>
    public async Task<CsvHeader> HeaderAsync(
        CsvSchema schema, IReadOnlyDictionary<string, string> columnMap, CancellationToken cancellation)
    {
        byte? separator = null;
        var text = await FirstLineAsync(cancellation);
        if (Separator().Match(text) is { Success: true } said)
        {
            separator = (byte)said.Groups["sign"].Value[0];
            text = await FirstLineAsync(cancellation);
        }

        var likeliest = (Cells: -1, Lacks: (CsvFileException?)null);
        for (var tried = 0; tried < MostTitles; tried++)
        {
            try
            {
                text = await ToClosedQuotesAsync(tried == 0 ? text : await FirstLineAsync(cancellation), cancellation);
                return CsvHeader.Parse(text, schema, columnMap, separator);
            }
            catch (CsvFileException lacks) when (lacks.Error.Code is "column-missing" or "mapped-column-missing")
            {
                // Of the lines that are no header the one with the most cells says best what the file has.
                if (text.Count(Separators.Contains) is var cells && cells > likeliest.Cells)
                    likeliest = (cells, lacks);
            }
            catch (CsvFileException) when (likeliest.Lacks is not null)
            {
                break;
            }
        }

        throw likeliest.Lacks!;
    }

    private async Task<string> ToClosedQuotesAsync(string first, CancellationToken cancellation)
    {
        var text = new StringBuilder(first);
        List<CsvLine> behind = [];
        for (var isOpen = IsOdd(first); isOpen;)
        {
            if (text.Length > CsvSchema.LongestRowBytes || await lines.ReadAsync(cancellation) is not { TooLong: false } next)
            {
                lines.TakeBack(behind);
                return first;
            }

            behind.Add(next);
            var line = TextOf(next);
            text.Append('\n').Append(line);
            isOpen ^= IsOdd(line);
        }

        return text.ToString();
    }

    private static bool IsOdd(string line) => line.Count(letter => letter == '"') % 2 != 0;

    /// <summary>Lists that were made to be printed have lines drawn between their parts, and their header again on each page: none of it
    /// is a row.</summary>
    public async IAsyncEnumerable<CsvRow> RowsAsync(CsvHeader header, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var cells = new CellParser(header.Delimiter);
        while (await lines.ReadAsync(cancellation) is { } line)
        {
            if (line.TooLong)
                yield return TooLong(header, cells, line);
            else if (line.Bytes.Length > 0 && await RowAsync(header, cells, line, cancellation) is { } row)
                yield return row;
        }
    }

    private async Task<CsvRow?> RowAsync(CsvHeader header, CellParser cells, CsvLine first, CancellationToken cancellation)
    {
        List<CsvLine> record = [first];
        var length = first.Bytes.Length;
        cells.Reset();
        var state = cells.Feed(first.Bytes);
        var seen = state == CellsState.Complete ? [] : cells.Texts(cells.Count);
        while (state == CellsState.Open)
        {
            if (await lines.ReadAsync(cancellation) is not { } next)
                return Unclosed(header, cells, record, seen);
            record.Add(next);
            length += next.Bytes.Length + 1;
            if (next.TooLong || length > CsvSchema.LongestRowBytes)
                return Resume(header, record, Faults.QuoteNotClosed(first.Number, header.NameAt(cells.Count)), seen);
            state = cells.Feed(next.Bytes);
        }

        if (state == CellsState.BadQuoting)
            return Resume(header, record, Faults.BadQuoting(first.Number, header.NameAt(cells.Count)), seen);
        if (record.Any(line => !line.IsText))
            return Resume(header, record, Undecodable(header, first.Number, cells.Texts(cells.Count)), seen);
        return cells.AreBlank() || IsRule(record) || header.IsAgain(cells) ? null
            : CsvRow.Of(header, first.Number, TextOf(record), cells, record[^1].Ended);
    }

    private static bool IsRule(List<CsvLine> record) => record is [{ Bytes: var line }]
        && line.AsSpan().ContainsAny("-=_"u8) && !line.AsSpan().ContainsAnyExcept(Drawn);

    /// <summary>With whole lines behind it the quote is stray; otherwise the file was cut there.</summary>
    private CsvRow Unclosed(CsvHeader header, CellParser cells, List<CsvLine> record, string?[] seen)
    {
        var (line, column) = (record[0].Number, header.NameAt(cells.Count));
        var fault = record.Count > 1 && record[^1].Ended ? Faults.QuoteNotClosed(line, column) : Faults.Cut(line, column);
        return Resume(header, record, fault, seen);
    }

    private CsvRow Resume(CsvHeader header, List<CsvLine> record, RowError error, string?[] seen)
    {
        lines.TakeBack(record[1..]);
        var fault = record[0].IsText || error.Code == Faults.UndecodableCode ? error : Undecodable(header, record[0].Number, seen);
        return CsvRow.Faulty(header, record[0].Number, TextOf(record[..1]), fault, seen);
    }

    private static RowError Undecodable(CsvHeader header, long line, string?[] cells) =>
        Faults.Undecodable(line, Array.IndexOf(cells, null) is >= 0 and var place ? header.NameAt(place) : "");

    private static CsvRow TooLong(CsvHeader header, CellParser cells, CsvLine line)
    {
        cells.Reset();
        cells.Feed(line.Bytes);
        // The last cell of what was kept may itself have been cut.
        return CsvRow.Faulty(header, line.Number, TextOf(line), Faults.TooLong(line.Number), cells.Texts(int.Max(0, cells.Count - 1)));
    }

    private async Task<string> FirstLineAsync(CancellationToken cancellation)
    {
        while (await lines.ReadAsync(cancellation) is { } line)
        {
            if (line.Bytes.Contains((byte)0))
                throw Faults.NoText();
            if (line.TooLong)
            {
                throw CsvFileException.At(line.Number, "", CsvSchema.LineTooLong,
                    $"The header is longer than {CsvSchema.LongestRowBytes / 1024} KiB.");
            }

            if (!line.IsText)
                throw new CsvFileException(Faults.Undecodable(line.Number, ""));
            var text = TextOf(line);
            if (text.AsSpan().ContainsAnyExcept(Nothing))
                return text;
        }

        throw CsvFileException.At(0, "", "empty-file", "The file is empty: not even a header is there.");
    }

    private static string TextOf(CsvLine line) => Encoding.UTF8.GetString(line.Bytes);

    private static string TextOf(List<CsvLine> record) => string.Join('\n', record.Select(TextOf));

    [GeneratedRegex(@"\A""?sep=(?<sign>[,;\t|])""?[,;\t| ]*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();
}
