using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Files;

namespace SalesPlatform.Budget.Costs;

internal sealed record CostRow(CsvRow Row, CostDraft Draft);

internal sealed record CostFile(long RowCount, IReadOnlyList<CostRow> Rows, IReadOnlyList<RowError> Errors)
{
    /// <summary>They are posted in one transaction.</summary>
    public const int MostRows = 10_000;

    public const string RepeatsRow = "repeats-row";

    private const int LongestId = 100;

    public static CsvSchema Schema { get; } = new(
        ["document", "date", "category", "amount"],
        ["line", "supplier", "currency", "rate", "commitment", "description", "external_id", "revision"])
    {
        Numbers = ["line", "amount", "rate", "revision"], Days = ["date"], Key = "document",
    };

    public static async Task<CostFile> ReadAsync(FileUpload upload, CancellationToken cancellation)
    {
        var file = await CsvFile.ReadAsync(upload, Schema, cancellation, MostRows);
        var severalLines = file.Rows.Where(row => Lacks(row, "external_id") && Lacks(row, "line")).GroupBy(NumberOf)
            .Where(group => group.Key.Document.Length > 0 && group.Count() > 1).Select(group => group.Key).ToHashSet();
        var seen = new Dictionary<(string Id, int Revision), long>();
        var (rows, errors) = file.Select(row => Once(Read(row, upload.Header, severalLines), seen));
        return new CostFile(file.Rows.Count, rows, errors);
    }

    public static IEnumerable<RowError> ErrorsOf(CsvRow row, DomainException refusal) => row.ErrorsOf(refusal, ColumnOf);

    private static string ColumnOf(string field) =>
        (field.StartsWith("cost.", StringComparison.Ordinal) ? field["cost.".Length..] : field) switch
        {
            "occurred_on" => "date",
            var column when Schema.Columns.Contains(column) => column,
            _ => "",
        };

    private static bool Lacks(CsvRow row, string column) => string.IsNullOrEmpty(row.Glimpse(column));

    private static (string Supplier, string Document) NumberOf(CsvRow row) =>
        (row.Glimpse("supplier") ?? "", row.Glimpse("document") ?? "");

    // The second would be called unchanged, and counted in the control total as if it were another cost.
    private static CostRow? Once(CostRow? row, Dictionary<(string Id, int Revision), long> seen)
    {
        if (row is not { Draft: var draft })
            return null;
        var key = (draft.ExternalId.Length > 0 ? draft.ExternalId : PostCost.DefaultId(draft.Supplier, draft.Document, draft.Line),
            draft.Revision);
        if (seen.TryAdd(key, row.Row.Line))
            return row;
        row.Row.Refuse(
            "", RepeatsRow, $"This row is the same cost as line {seen[key]} of this file. Leave it out if it is a copy; if both are costs, "
            + "give them different numbers in the column 'line' or 'external_id'.");
        return null;
    }

    private static CostRow? Read(CsvRow row, FileHeader header, HashSet<(string Supplier, string Document)> severalLines)
    {
        var document = row.Text("document", maxLength: LongestId);
        var (day, category, amount) = (row.Day("date"), row.Text("category", maxLength: LongestId), row.Number("amount"));
        var (line, rate, revision) = (
            row.Integer("line", required: false) ?? 0, row.Number("rate", required: false), row.Integer("revision", required: false) ?? 1);
        var currency = row.Text("currency", required: false, maxLength: 3)?.ToUpperInvariant() ?? "";
        var (commitment, supplier) =
            (row.Text("commitment", required: false) ?? "", row.Text("supplier", required: false, maxLength: LongestId) ?? "");
        var description = row.Remark("description", maxLength: 2000) ?? "";
        var externalId = row.Text("external_id", required: false, maxLength: LongestId) ?? "";
        // Guessing the lines by their order would count a row twice once the file comes again in another order or mended.
        if (row.IsGood && externalId.Length == 0 && line == 0 && severalLines.Contains((supplier, document!)))
            row.Refuse("document", "line-missing", $"'{document}' has several rows: the column line must tell them apart.");
        return row.IsGood
            ? new CostRow(row, new CostDraft(
                header.Source, externalId, revision, header.Team, day!.Value, category!.ToLowerInvariant(), document!, line,
                description, amount!.Value, currency, rate, commitment, supplier))
            : null;
    }
}
