using System.Text.RegularExpressions;

namespace SalesPlatform.Files;

/// <summary>Can be kept as text, to read single rows again later.</summary>
public sealed partial class CsvHeader
{
    private readonly CsvSchema _schema;
    private readonly Dictionary<string, int> _places;
    private readonly string[] _names;

    private CsvHeader(string text, CsvSchema schema, byte delimiter, string[] names, Dictionary<string, int> places)
    {
        (Text, _schema, Delimiter, _names, _places) = (text, schema, delimiter, names, places);
        (FirstNamed, Named) = (Array.FindIndex(names, name => name.Length > 0), Array.FindLastIndex(names, name => name.Length > 0) + 1);
    }

    public string Text { get; }

    public IReadOnlyList<string> Names => _names;

    public HeaderForm Form => new($"{(char)Delimiter}", Sign is { IsFirm: true, Sign: { } sign } ? $"{sign}" : null, Days?.Text, Unused);

    internal byte Delimiter { get; }

    internal DecimalSign Sign { get; private init; }

    internal DayFormat? Days { get; private init; }

    internal IReadOnlyList<string> Unused { get; private init; } = [];

    /// <summary>An index may stand before it, which nobody named.</summary>
    internal int FirstNamed { get; }

    internal int Named { get; }

    public bool Has(string column) => _places.ContainsKey(column);

    public string NameOf(string column) => _places.TryGetValue(column, out var place) ? _names[place] : column;

    /// <summary>Column names are compared without case and outer spaces, a line end counting as a space.</summary>
    public static CsvHeader Parse(string text, CsvSchema schema, IReadOnlyDictionary<string, string> columnMap, HeaderForm? form = null)
    {
        var header = Parse(text, schema, columnMap, form is null ? null : (byte)form.Separator[0]);
        if (form is null)
            return header;
        DecimalSign sign = form.Decimal is [var known] ? DecimalSign.Said(known) : default;
        return header.Knowing(sign, form.DateFormat is { } days ? DayFormat.Parse(days) : null, form.Unused);
    }

    public CsvHeader WithDecimalSign(char sign) => Knowing(DecimalSign.Said(sign), Days, Unused);

    internal static CsvHeader Parse(string text, CsvSchema schema, IReadOnlyDictionary<string, string> columnMap, byte? delimiter)
    {
        var readings = (delimiter is { } said ? [said] : Delimiters(text))
            .Select(candidate => (Delimiter: candidate, Names: NamesIn(text, candidate)))
            .Where(reading => reading.Names is not null).ToList();
        if (readings.Count == 0)
            throw CsvFileException.At(1, "", "bad-quoting", "The header has a quote that is not closed or not doubled.");
        // The sign that separates is the one under which our columns appear; a name may hold any of the others.
        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (ours, theirs) in columnMap)
        {
            if (!map.TryAdd(ours, OneLine(theirs)))
                throw CsvFileException.At(0, ours, "mapped-twice", $"The column '{ours}' is mapped twice.");
        }

        var (best, names) = readings.MaxBy(reading => schema.Columns.Count(column =>
            reading.Names!.Contains(map.GetValueOrDefault(column, column), StringComparer.OrdinalIgnoreCase)) * 1000
            + reading.Names!.Length);
        return new CsvHeader(text, schema, best, names!, Places(names!, schema, map));
    }

    internal CsvHeader Knowing(DecimalSign sign, DayFormat? days, IReadOnlyList<string> unused)
    {
        var places = _places.Where(place => !unused.Contains(place.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        return new CsvHeader(Text, _schema, Delimiter, _names, places) { Sign = sign, Days = days, Unused = unused };
    }

    public CsvRow Row(string text, long line)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimEnd('\r', '\n').ReplaceLineEndings("\n"));
        if (bytes.Length > CsvSchema.LongestRowBytes)
            return CsvRow.Faulty(this, line, text, Faults.TooLong(line));
        var cells = new CellParser(Delimiter);
        if (cells.Feed(bytes) != CellsState.Complete)
            return CsvRow.Faulty(this, line, text, Faults.BadQuoting(line, NameAt(cells.Count)), cells.Texts(cells.Count));
        // What the file left open the row may tell by itself: it is all there is of a file now.
        var evidence = new FileEvidence(this);
        evidence.Take(CsvRow.Of(this, line, text, cells, ended: true));
        return CsvRow.Of(Sign.IsFirm ? this : Knowing(evidence.Sign, Days, Unused), line, text, cells, ended: true);
    }

    internal bool IsAgain(CellParser cells) => cells.Count >= Named && Enumerable.Range(0, cells.Count).All(place =>
        cells.Text(place) is { } text && OneLine(text).Equals(NameAt(place), StringComparison.OrdinalIgnoreCase));

    internal string NameAt(int place) => place < _names.Length ? _names[place] : "";

    internal int? PlaceOf(string column) => _places.TryGetValue(column, out var place) ? place : null;

    internal int? KeyPlace => PlaceOf(_schema.Key);

    internal IEnumerable<int> NumberPlaces => _schema.Numbers.Select(PlaceOf).OfType<int>();

    internal IEnumerable<int> DayPlaces => _schema.Days.Select(PlaceOf).OfType<int>();

    internal IEnumerable<(string Column, int Place)> OptionalPlaces =>
        _schema.Optional.Where(_places.ContainsKey).Select(column => (column, _places[column]));

    private static IReadOnlyList<byte> Delimiters(string header) =>
        [.. ",;\t|".Where(sign => sign == ',' || header.Contains(sign)).Select(sign => (byte)sign)];

    private static string[]? NamesIn(string text, byte delimiter)
    {
        var cells = new CellParser(delimiter);
        return cells.Feed(Encoding.UTF8.GetBytes(text)) == CellsState.Complete
            ? [.. Enumerable.Range(0, cells.Count).Select(cell => OneLine(cells.Text(cell)!))] : null;
    }

    private static string OneLine(string name) => Spaces().Replace(name, " ").Trim(CsvRow.Blanks);

    private static Dictionary<string, int> Places(string[] names, CsvSchema schema, Dictionary<string, string> map)
    {
        CheckMap(map, schema, names);
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in schema.Columns)
        {
            var wanted = map.GetValueOrDefault(column, column);
            var found = Enumerable.Range(0, names.Length)
                .Where(place => names[place].Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count > 1)
            {
                throw CsvFileException.At(1, names[found[0]], "duplicate-column",
                    $"The column '{names[found[0]]}' stands in the header twice.");
            }

            if (found.Count == 1)
                places[column] = found[0];
        }

        var missing = schema.Required.Where(column => !places.ContainsKey(column)).ToList();
        return missing.Count == 0 ? places : throw CsvFileException.At(1, string.Join(", ", missing), "column-missing",
            $"The header lacks {string.Join(", ", missing)}. It has: {string.Join(", ", names.Take(40).Select(Faults.Shortened))}.");
    }

    private static void CheckMap(Dictionary<string, string> map, CsvSchema schema, string[] names)
    {
        foreach (var (ours, theirs) in map)
        {
            if (!schema.Columns.Contains(ours, StringComparer.OrdinalIgnoreCase))
                throw CsvFileException.At(0, ours, "unknown-column",
                    $"'{ours}' is mapped, but is none of {string.Join(", ", schema.Columns)}.");
            if (!names.Contains(theirs, StringComparer.OrdinalIgnoreCase))
                throw CsvFileException.At(1, theirs, "mapped-column-missing",
                    $"'{ours}' is mapped to '{theirs}', which is not in the header.");
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
