namespace SalesPlatform.Files;

/// <summary>Faults are collected, so that a person can mend all of them at once.</summary>
public sealed partial class CsvRow
{
    // Beside spaces: marks that programs leave at the ends of a value, where nobody sees them.
    internal static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\u00A0', '\u3000', '\uFEFF', '\u200B', '\u200E', '\u200F'];

    private readonly CsvHeader _header;
    private readonly string?[] _cells;
    private readonly List<RowError> _errors = [];
    private readonly IReadOnlyList<string?> _glimpsed;

    private CsvRow(CsvHeader header, long line, string text, string?[] cells, IReadOnlyList<string?> glimpsed) =>
        (_header, Line, Raw, _cells, _glimpsed) = (header, line, text, cells, glimpsed);

    public long Line { get; }

    public string Raw { get; }

    public IReadOnlyList<RowError> Errors => _errors;

    public bool IsGood => _errors.Count == 0;

    public void Refuse(string column, string code, string message)
    {
        _errors.Add(Faults.At(Line, ColumnName(column), code, message));
    }

    /// <summary>The row itself stays as it was read: a decision may be made again.</summary>
    public IEnumerable<RowError> ErrorsOf(DomainException refusal, Func<string, string>? columnOf = null) => refusal.Fields.Count == 0
            ? [Faults.At(Line, "", refusal.Code, refusal.Message)]
            : refusal.Fields.Select(
                field => Faults.At(Line, ColumnName(columnOf is null ? OwnColumn(field.Field) : columnOf(field.Field)), field.Code,
                    field.Message));

    public string ColumnName(string column) => column is "" ? "" : _header.NameOf(column);

    /// <summary>Of a row that may be faulty elsewhere: tells what a broken row belongs to, never a value to take over.</summary>
    public string? Glimpse(string column) =>
        _header.PlaceOf(column) is { } place && place < _glimpsed.Count ? _glimpsed[place]?.Trim(Blanks) : null;

    internal static CsvRow Faulty(CsvHeader header, long line, string text, RowError error, params IReadOnlyList<string?> glimpsed)
    {
        var row = new CsvRow(header, line, text, [], glimpsed);
        row._errors.Add(error);
        return row;
    }

    internal static CsvRow Of(CsvHeader header, long line, string text, CellParser cells, bool ended)
    {
        var (count, expected) = (cells.Count, header.Named);
        // The last record may lack its line end (RFC 4180, section 2, rule 2), but not its last cells.
        if (count < expected && !ended)
            return Faulty(header, line, text, Faults.Cut(line, header.NameAt(count - 1)), cells.Texts(count - 1));
        if (count < expected)
            return Faulty(header, line, text, Faults.TooFewCells(line, count, expected), cells.Texts(count));
        var texts = cells.Texts(count);
        if (Nameless(header, texts) is { } stray)
            return Faulty(header, line, text, Faults.StrayCell(line, stray + 1, texts[stray]!, expected), texts);
        if (IsSum(header, texts))
            return Faulty(header, line, text, Faults.Sum(line, texts.First(cell => !IsBlank(cell))!), texts);
        var row = new CsvRow(header, line, text, texts, texts);
        for (var i = 0; i < expected; i++)
            row._cells[i] = row.Checked(texts[i], header.NameAt(i));
        return row;
    }

    internal string? CellAt(int place) => place < _cells.Length ? _cells[place]?.Trim(Blanks) : null;

    internal static bool IsBlank(string? cell) => cell is not null && cell.AsSpan().Trim(Blanks).IsEmpty;

    private static int? Nameless(CsvHeader header, string?[] texts)
    {
        var at = Array.FindIndex(texts, int.Min(header.FirstNamed, texts.Length), cell => !IsBlank(cell));
        for (; at >= 0 && header.NameAt(at).Length > 0; at = Array.FindIndex(texts, at + 1, cell => !IsBlank(cell)))
        {
        }

        return at < 0 ? null : at;
    }

    // A customer may be called Total; a sum says so where the row is named, or before anything else where it has no name.
    private static bool IsSum(CsvHeader header, string?[] texts)
    {
        var key = header.KeyPlace is { } place ? texts[place]?.Trim(Blanks) : null;
        return SumRow.Says(key) || string.IsNullOrEmpty(key) && SumRow.Says(texts.FirstOrDefault(cell => !IsBlank(cell))?.Trim(Blanks));
    }

    private string? Checked(string? text, string name)
    {
        if (text is not null && !text.Any(letter => letter is '\0' or >= '\u0080' and < '\u00A0'))
            return text;
        _errors.Add(text is null ? Faults.Undecodable(Line, name) : Faults.NotText(Line, name));
        return null;
    }

    private string OwnColumn(string field) => _header.PlaceOf(field) is null ? "" : field;

    /// <summary>Empty when the file does not have the column, null when the cell or the row is faulty already.</summary>
    private string? Cell(string column) =>
        _header.PlaceOf(column) is not { } place ? "" : CellAt(place);
}
