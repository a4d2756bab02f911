using System.Text;

namespace SalesPlatform.Files;

/// <summary>The header of a file: which of our columns stands where. Can be kept as text, to read single rows again later.</summary>
public sealed class CsvHeader
{
    private readonly Dictionary<string, int> _places;
    private readonly CellParser _cells;
    private readonly string[] _names;

    private CsvHeader(string text, byte delimiter, string[] names, Dictionary<string, int> places)
    {
        (Text, Delimiter, _names, _places) = (text, delimiter, names, places);
        _cells = new CellParser(delimiter);
    }

    /// <summary>The header line as it stood in the file.</summary>
    public string Text { get; }

    /// <summary>Names in the file's order, trimmed.</summary>
    public IReadOnlyList<string> Names => _names;

    internal byte Delimiter { get; }

    /// <summary>Whether the file has the column.</summary>
    public bool Has(string column) => _places.ContainsKey(column);

    /// <summary>The file's name of one of our columns; ours when the file does not have it.</summary>
    public string NameOf(string column) => _places.TryGetValue(column, out var place) ? _names[place] : column;

    /// <summary>Reads a header line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="schema">Columns that are needed and known.</param>
    /// <param name="columnMap">Our column → the file's; names are compared without case and outer spaces.</param>
    /// <exception cref="CsvFileException">The header does not fit.</exception>
    public static CsvHeader Parse(string text, CsvSchema schema, IReadOnlyDictionary<string, string> columnMap)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(columnMap);
        var delimiter = DelimiterOf(text);
        var cells = new CellParser(delimiter);
        if (cells.Feed(Encoding.UTF8.GetBytes(text)) != CellsState.Complete)
            throw CsvFileException.At(1, "", "bad-quoting", "The header line has a quote that is not closed or not doubled.");
        var names = Enumerable.Range(0, cells.Count).Select(cell => cells.Text(cell)!.Trim()).ToArray();
        return new CsvHeader(text, delimiter, names, Places(names, schema, columnMap));
    }

    /// <summary>Reads one row that stands alone, such as a mended one.</summary>
    /// <param name="text">The row, in the file's own columns.</param>
    /// <param name="line">Line it is known under.</param>
    public CsvRow Row(string text, long line)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = Encoding.UTF8.GetBytes(text.TrimEnd('\r', '\n').ReplaceLineEndings("\n"));
        if (bytes.Length > CsvSchema.LongestRowBytes)
            return CsvRow.Faulty(this, line, text, Faults.TooLong(line));
        _cells.Reset();
        var state = _cells.Feed(bytes);
        return state == CellsState.Complete
            ? CsvRow.Of(this, line, text, _cells, ended: true)
            : CsvRow.Faulty(this, line, text, Faults.BadQuoting(line, NameAt(_cells.Count)), _cells.Texts(_cells.Count));
    }

    internal string NameAt(int place) => place < _names.Length ? _names[place] : "";

    internal int? PlaceOf(string column) => _places.TryGetValue(column, out var place) ? place : null;

    /// <summary>A semicolon or a tab separates when it is the only candidate in the header; otherwise the comma.</summary>
    private static byte DelimiterOf(string header) =>
        (header.Contains(','), header.Contains(';'), header.Contains('\t')) switch
        {
            (false, true, false) => (byte)';',
            (false, false, true) => (byte)'\t',
            _ => (byte)',',
        };

    private static Dictionary<string, int> Places(string[] names, CsvSchema schema, IReadOnlyDictionary<string, string> map)
    {
        var inFile = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length > 0 && !inFile.TryAdd(names[i], i))
                throw CsvFileException.At(1, names[i], "duplicate-column", $"The column '{names[i]}' stands in the header twice.");
        }

        CheckMap(map, schema, inFile);
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in schema.Columns)
        {
            if (inFile.TryGetValue(map.TryGetValue(column, out var mapped) ? mapped.Trim() : column, out var place))
                places[column] = place;
        }

        var missing = schema.Required.Where(column => !places.ContainsKey(column)).ToList();
        return missing.Count == 0 ? places : throw CsvFileException.At(1, string.Join(", ", missing), "column-missing",
            $"The header lacks {string.Join(", ", missing)}. It has: {string.Join(", ", names.Take(40).Select(Faults.Shortened))}.");
    }

    private static void CheckMap(IReadOnlyDictionary<string, string> map, CsvSchema schema, Dictionary<string, int> inFile)
    {
        foreach (var (ours, theirs) in map)
        {
            if (!schema.Columns.Contains(ours, StringComparer.OrdinalIgnoreCase))
                throw CsvFileException.At(0, ours, "unknown-column", $"'{ours}' is mapped, but is none of {string.Join(", ", schema.Columns)}.");
            if (!inFile.ContainsKey(theirs.Trim()))
                throw CsvFileException.At(1, theirs, "mapped-column-missing", $"'{ours}' is mapped to '{theirs}', which is not in the header.");
        }
    }
}
