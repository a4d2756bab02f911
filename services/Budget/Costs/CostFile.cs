using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Domain;
using SalesPlatform.Files;

namespace SalesPlatform.Budget.Costs;

/// <summary>A readable row of a file of costs.</summary>
public sealed record CostRow(CsvRow Row, CostDraft Draft);

/// <summary>A file of costs as it was read:
/// <c>document[,line],date,category,amount[,currency,rate,commitment,description,external_id,revision]</c>.</summary>
/// <param name="RowCount">Rows in the file, good and bad.</param>
/// <param name="Rows">The readable rows.</param>
/// <param name="Errors">What could not be read.</param>
public sealed record CostFile(long RowCount, IReadOnlyList<CostRow> Rows, IReadOnlyList<RowError> Errors)
{
    /// <summary>Rows a file may have: they are posted in one transaction.</summary>
    public const int MostRows = 10_000;

    private const int LongestId = 100;

    /// <summary>The columns.</summary>
    public static CsvSchema Schema { get; } = new(
        ["document", "date", "category", "amount"],
        ["line", "currency", "rate", "commitment", "description", "external_id", "revision"]);

    /// <summary>Reads an upload to its end.</summary>
    public static async Task<CostFile> ReadAsync(FileUpload upload, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var file = await CsvFile.ReadAsync(upload, Schema, cancellation, MostRows);
        var severalLines = file.Rows.Where(row => Lacks(row, "external_id") && Lacks(row, "line")).Select(row => row.Glimpse("document"))
            .GroupBy(document => document).Where(group => group.Key is not null && group.Count() > 1).Select(group => group.Key!)
                .ToHashSet();
        var (rows, errors) = file.Select(row => Read(row, upload.Header, severalLines));
        return new CostFile(file.Rows.Count, rows, errors);
    }

    /// <summary>What a decision refused, as errors of the row.</summary>
    public static IEnumerable<RowError> ErrorsOf(CsvRow row, DomainException refusal)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.ErrorsOf(refusal, ColumnOf);
    }

    private static string ColumnOf(string field) =>
        (field.StartsWith("cost.", StringComparison.Ordinal) ? field["cost.".Length..] : field) switch
        {
            "occurred_on" => "date",
            var column when Schema.Columns.Contains(column) => column,
            _ => "",
        };

    private static bool Lacks(CsvRow row, string column) => string.IsNullOrEmpty(row.Glimpse(column));

    private static CostRow? Read(CsvRow row, FileHeader header, HashSet<string> severalLines)
    {
        var document = row.Text("document", maxLength: LongestId);
        var (day, category, amount) = (row.Day("date"), row.Text("category", maxLength: LongestId), row.Number("amount"));
        var (line, rate, revision) = (
            row.Integer("line", required: false) ?? 0, row.Number("rate", required: false), row.Integer("revision", required: false) ?? 1);
        var currency = row.Text("currency", required: false, maxLength: 3)?.ToUpperInvariant() ?? "";
        var commitment = row.Text("commitment", required: false) ?? "";
        var description = row.Text("description", required: false, maxLength: 2000) ?? "";
        var externalId = row.Text("external_id", required: false, maxLength: LongestId) ?? "";
        // Guessing the lines by their order would count a row twice once the file comes again in another order or mended.
        if (row.IsGood && externalId.Length == 0 && line == 0 && severalLines.Contains(document!))
            row.Refuse("document", "line-missing", $"'{document}' has several rows: the column line must tell them apart.");
        return row.IsGood
            ? new CostRow(row, new CostDraft(
                header.Source, externalId, revision, header.Team, day!.Value, category!.ToLowerInvariant(), document!, line,
                description, amount!.Value, currency, rate, commitment))
            : null;
    }
}
