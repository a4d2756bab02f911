namespace SalesPlatform.Files;

/// <summary>Decided on in one transaction: all rows are in memory, so what is sent is bounded. The rows before a fault were read, and
/// count.</summary>
public sealed record CsvFile(CsvHeader? Header, IReadOnlyList<CsvRow> Rows, IReadOnlyList<RowError> Faults)
{
    public const long LargestFile = 4L << 20;

    /// <summary>The errors of rows stand in front of those of the file.</summary>
    public (IReadOnlyList<T> Rows, IReadOnlyList<RowError> Errors) Select<T>(Func<CsvRow, T?> read) where T : class
    {
        var good = Rows.Select(read).OfType<T>().ToList();
        return (good, [.. Rows.SelectMany(row => row.Errors), .. Faults]);
    }

    /// <summary>One row more than <paramref name="mostRows"/> is the fault <c>too-many-rows</c>.</summary>
    public static async Task<CsvFile> ReadAsync(FileUpload upload, CsvSchema schema, CancellationToken cancellation,
        int mostRows = int.MaxValue)
    {
        var rows = new List<CsvRow>();
        CsvHeader? header = null;
        try
        {
            await using var table = await CsvTable.ReadAsync(upload, schema, cancellation);
            header = table.Header;
            await foreach (var row in table.Rows(cancellation))
            {
                if (rows.Count == mostRows)
                    throw CsvFileException.At(row.Line, "", "too-many-rows",
                        $"A file has at most {mostRows} rows; those before this line were read.");
                rows.Add(row);
            }

            return new CsvFile(header, rows, []);
        }
        catch (CsvFileException fault)
        {
            await DrainAsync(upload, cancellation);
            return new CsvFile(header, rows, [fault.Error]);
        }
    }

    // A file that is too large goes on being so while it is drained; the first fault is the one to tell.
    private static async Task DrainAsync(FileUpload upload, CancellationToken cancellation)
    {
        try
        {
            await upload.Content.DrainAsync(cancellation);
        }
        catch (CsvFileException)
        {
        }
    }
}
