namespace SalesPlatform.Files;

/// <summary>A file without a required column is refused as a whole.</summary>
public sealed record CsvSchema(IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    public const string LineTooLong = "line-too-long";

    public const string TotalsRow = "totals-row";

    /// <summary>Longer records are skipped, so that memory stays bounded whatever is sent.</summary>
    public const int LongestRowBytes = 64 * 1024;

    public IEnumerable<string> Columns => Required.Concat(Optional);

    /// <summary>Their cells together decide the file's decimal sign.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Columns of days.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    /// <summary>The column that tells a row from its neighbours: where it says "Total", the row is a sum. Empty: none.</summary>
    public string Key { get; init; } = "";
}
