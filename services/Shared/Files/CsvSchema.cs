namespace SalesPlatform.Files;

/// <summary>The columns a file of one kind has, by our names.</summary>
/// <param name="Required">A file without one of them is refused as a whole.</param>
/// <param name="Optional">Read where they are there.</param>
public sealed record CsvSchema(IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    /// <summary>Code of a row that was skipped for its length.</summary>
    public const string LineTooLong = "line-too-long";

    /// <summary>Code of a row that adds up others.</summary>
    public const string TotalsRow = "totals-row";

    /// <summary>A record longer than this is skipped with <see cref="LineTooLong"/>, so that memory stays bounded whatever is
    /// sent.</summary>
    public const int LongestRowBytes = 64 * 1024;

    /// <summary>All columns.</summary>
    public IEnumerable<string> Columns => Required.Concat(Optional);

    /// <summary>Columns of numbers: their cells together decide the file's decimal sign.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>The column that tells a row from its neighbours: where it says "Total", the row is a sum and no row of its own. Empty:
    /// none.</summary>
    public string Key { get; init; } = "";
}
