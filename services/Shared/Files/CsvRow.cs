using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Domain;

namespace SalesPlatform.Files;

/// <summary>One row of a file. Its cells are read by our column names; what is wrong with them is collected, so that a person can mend
/// all of it at once.</summary>
public sealed partial class CsvRow
{
    private readonly CsvHeader _header;
    private readonly string?[] _cells;
    private readonly List<RowError> _errors = [];
    private readonly IReadOnlyList<string?> _glimpsed;

    private CsvRow(CsvHeader header, long line, string text, string?[] cells, IReadOnlyList<string?> glimpsed) =>
        (_header, Line, Raw, _cells, _glimpsed) = (header, line, text, cells, glimpsed);

    /// <summary>The line the row starts on; the header is line 1.</summary>
    public long Line { get; }

    /// <summary>The row as it stood in the file.</summary>
    public string Raw { get; }

    /// <summary>What was found wrong so far, by the reader or by reading cells.</summary>
    public IReadOnlyList<RowError> Errors => _errors;

    /// <summary>Nothing was found wrong so far.</summary>
    public bool IsGood => _errors.Count == 0;

    /// <summary>Adds an error that the domain found.</summary>
    /// <param name="column">Our column name; empty for the whole row.</param>
    /// <param name="code">Stable code.</param>
    /// <param name="message">One sentence for people.</param>
    public void Refuse(string column, string code, string message)
    {
        _errors.Add(Faults.At(Line, ColumnName(column), code, message));
    }

    /// <summary>What a decision refused, as errors of this row; the row itself stays as it was read, because a decision may be made again.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="columnOf">Our column of one of its fields, empty for a field that is no column; null where fields are called as columns.</param>
    public IEnumerable<RowError> ErrorsOf(DomainException refusal, Func<string, string>? columnOf = null)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Fields.Count == 0
            ? [Faults.At(Line, "", refusal.Code, refusal.Message)]
            : refusal.Fields.Select(field => Faults.At(Line, ColumnName(columnOf is null ? OwnColumn(field.Field) : columnOf(field.Field)), field.Code, field.Message));
    }

    /// <summary>The file's name of one of our columns; empty for the empty name.</summary>
    public string ColumnName(string column) => column is "" ? "" : _header.NameOf(column);

    /// <summary>A cell of a row that may be faulty elsewhere, trimmed; null when the fault lies at it or before it. Tells what a broken row
    /// belongs to; never a value to take over.</summary>
    public string? Glimpse(string column) =>
        _header.PlaceOf(column) is { } place && place < _glimpsed.Count ? _glimpsed[place]?.Trim() : null;

    internal static CsvRow Faulty(CsvHeader header, long line, string text, RowError error, params IReadOnlyList<string?> glimpsed)
    {
        var row = new CsvRow(header, line, text, [], glimpsed);
        row._errors.Add(error);
        return row;
    }

    internal static CsvRow Of(CsvHeader header, long line, string text, CellParser cells, bool ended)
    {
        var expected = header.Names.Count;
        // The last record may lack its line end (RFC 4180, section 2, rule 2), but not its last cells.
        if (cells.Count < expected && !ended)
            return Faulty(header, line, text, Faults.Cut(line, header.NameAt(cells.Count - 1)), cells.Texts(cells.Count - 1));
        if (cells.Count != expected)
            return Faulty(header, line, text, Faults.CellCount(line, cells.Count, expected), cells.Texts(cells.Count));
        var texts = cells.Texts(expected);
        var row = new CsvRow(header, line, text, texts, texts);
        for (var i = 0; i < expected; i++)
            row._cells[i] = row.Checked(texts[i], header.NameAt(i));
        return row;
    }

    private string? Checked(string? text, string name)
    {
        if (text is not null && !text.Contains('\0'))
            return text;
        _errors.Add(text is null ? Faults.NotUtf8(Line, name) : Faults.NotText(Line, name));
        return null;
    }

    private string OwnColumn(string field) => _header.PlaceOf(field) is null ? "" : field;

    /// <summary>The trimmed cell: empty when the file does not have the column, null when the cell or the row is faulty already.</summary>
    private string? Cell(string column) =>
        _header.PlaceOf(column) is not { } place ? "" : place < _cells.Length ? _cells[place]?.Trim() : null;
}
