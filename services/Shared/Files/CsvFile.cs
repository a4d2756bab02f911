using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Files;

/// <summary>A file whose rows are decided on together, in one transaction: all of them are in memory, so what is sent is bounded.</summary>
/// <param name="Header">The file's header; null when it could not be read.</param>
/// <param name="Rows">Its rows, good and bad.</param>
/// <param name="Faults">What is wrong with the file as a whole. The rows before it were read, and count.</param>
public sealed record CsvFile(CsvHeader? Header, IReadOnlyList<CsvRow> Rows, IReadOnlyList<RowError> Faults)
{
    /// <summary>Bytes such a file may have: tens of thousands of rows.</summary>
    public const long LargestFile = 4L << 20;

    /// <summary>Everything found wrong, when rows are read by <paramref name="read"/>.</summary>
    /// <param name="read">Reads the cells of a row; null for a row that is wrong.</param>
    /// <returns>The readable rows, and the errors of the others in front of those of the file.</returns>
    public (IReadOnlyList<T> Rows, IReadOnlyList<RowError> Errors) Select<T>(Func<CsvRow, T?> read) where T : class
    {
        var good = Rows.Select(read).OfType<T>().ToList();
        return (good, [.. Rows.SelectMany(row => row.Errors), .. Faults]);
    }

    /// <summary>Reads an upload to its end.</summary>
    /// <param name="upload">The file.</param>
    /// <param name="schema">Its columns.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="mostRows">One more is the fault <c>too-many-rows</c>.</param>
    public static async Task<CsvFile> ReadAsync(FileUpload upload, CsvSchema schema, CancellationToken cancellation,
        int mostRows = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(upload);
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

    // A file that is too large goes on being too large while it is drained; the first fault is the one to tell.
    private static async Task DrainAsync(FileUpload upload, CancellationToken cancellation)
    {
        try
        {
            await upload.Content.DrainAsync(cancellation);
        }
        catch (CsvFileException)
        {
            // Told already.
        }
    }
}
