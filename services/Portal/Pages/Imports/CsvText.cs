using System.Text;
using System.Text.RegularExpressions;

namespace SalesPlatform.Portal.Pages.Imports;

/// <summary>A file as it was read here, so that its cells are shown and mended; the service judges what they say.</summary>
internal sealed partial class CsvText
{
    private const int MostTitles = 10;

    private readonly List<(long Line, string Text)> _records;
    private readonly char _separator;
    private readonly int _header;
    private readonly bool _endsLine;

    static CsvText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private CsvText(string text, IReadOnlyList<string> required)
    {
        var first = text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => !string.IsNullOrWhiteSpace(line)).Take(MostTitles)
            .ToArray();
        // Above a table there may be titles. Where no line has all the columns, the one with the most cells says best what the file has.
        var heading = first.FirstOrDefault(line => CsvLine.Separators.Any(separator => HasAll(line, separator, required)))
            ?? first.MaxBy(line => CsvLine.Split(line, CsvLine.SeparatorOf(line)).Count(cell => !string.IsNullOrWhiteSpace(cell))) ?? "";
        _separator = CsvLine.Separators.Where(separator => required.Count > 0 && HasAll(heading, separator, required))
            .DefaultIfEmpty(CsvLine.SeparatorOf(heading)).First();
        _records = Records(text, _separator);
        _endsLine = text.Length == 0 || text[^1] == '\n';
        _header = _records.FindIndex(record => record.Text.Split('\n')[0].TrimEnd('\r') == heading);
        Columns = [.. CsvLine.Split(_header < 0 ? "" : _records[_header].Text, _separator).Select(Named)];
    }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>As it stands in the file.</summary>
    public string Heading => _header < 0 ? "" : _records[_header].Text;

    /// <summary>Null where the bytes are no text in that encoding: the service says so, and there are no cells to show.</summary>
    /// <param name="content">The file.</param>
    /// <param name="encoding">Empty: UTF-8, or UTF-16 where the file begins with its mark.</param>
    /// <param name="required">The columns by which the header is known.</param>
    public static CsvText? Read(byte[] content, string encoding, params IReadOnlyList<string> required)
    {
        try
        {
            var named = Encoding.GetEncoding(encoding.Length > 0 ? encoding : "utf-8", EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback);
            var text = content switch
            {
                [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content),
                [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content),
                _ => named.GetString(content),
            };
            return text.Contains('\0') ? null : new CsvText(text.TrimStart('\uFEFF'), required);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public string[]? CellsAt(long line)
    {
        var at = _records.FindIndex(record => record.Line == line);
        if (at <= _header)
            return null;
        var cells = CsvLine.Split(_records[at].Text, _separator);
        // A row that is cut short has its missing cells here, to be filled in.
        return [.. cells, .. Enumerable.Repeat("", Math.Max(Columns.Count - cells.Count, 0))];
    }

    /// <summary>The whole file with the cells of some lines in the place of theirs; every other row stands as it came, and a last one that
    /// was cut off does not look whole.</summary>
    public byte[] With(IReadOnlyDictionary<long, string[]> mended) => Encoding.UTF8.GetBytes(string.Join('\n', _records.Select(record =>
        mended.TryGetValue(record.Line, out var cells) ? CsvLine.Join(cells, _separator) : record.Text)) + (_endsLine ? "\n" : ""));

    public bool HasColumn(string name) => Columns.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool HasAll(string line, char separator, IReadOnlyList<string> required) =>
        CsvLine.Split(line, separator).Select(Named).ToArray() is { Length: > 1 } cells
        && required.All(name => cells.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static string Named(string cell) => Spaces().Replace(cell, " ").Trim();

    // A quote begins at the start of a cell, as in CsvLine; within it a line end belongs to the cell.
    private static List<(long Line, string Text)> Records(string text, char separator)
    {
        var (records, begin, first, line, quoted) = (new List<(long, string)>(), 0, 1L, 1L, false);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"')
                at++;
            else if (text[at] == '"' && (quoted || at == begin || text[at - 1] == separator))
                quoted = !quoted;
            if (text[at] != '\n')
                continue;
            line++;
            if (quoted)
                continue;
            records.Add((first, text[begin..at].TrimEnd('\r')));
            (begin, first) = (at + 1, line);
        }

        if (begin < text.Length)
            records.Add((first, text[begin..].TrimEnd('\r')));
        return records;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
