namespace SalesPlatform.Files;

/// <summary>The columns a file of one kind has, by our names.</summary>
/// <param name="Required">A file without one of them is refused as a whole.</param>
/// <param name="Optional">Read where they are there.</param>
public sealed record CsvSchema(IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    /// <summary>Code of a row that was skipped for its length.</summary>
    public const string LineTooLong = "line-too-long";

    /// <summary>A record longer than this is skipped with <see cref="LineTooLong"/>, so that memory stays bounded whatever is sent.</summary>
    public const int LongestRowBytes = 64 * 1024;

    /// <summary>All columns.</summary>
    public IEnumerable<string> Columns => Required.Concat(Optional);
}
