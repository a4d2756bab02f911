using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.SalesMonitoring.Returns;

/// <summary>Without an id of its own, it is what the return says, and its number among the rows that say the same. Figures are
/// positive.</summary>
internal sealed record ReturnRow(
    CsvRow Source, string ReturnId, string Order, int? Line, string ExternalId, IReadOnlyList<SaleShare>? Shares,
    SaleContent Given, bool HasAmount);

internal sealed record ReturnFile(int RowCount, IReadOnlyList<ReturnRow> Rows, IReadOnlyList<RowError> Errors)
{
    private const int MostRows = 10_000;
    private const int LongestId = 100;

    public static CsvSchema Schema { get; } = new(
        ["date", "quantity"],
        [
            "net_amount", "order", "line", "external_id", "return_id", "rep", "customer", "product", "region",
            "product_line", "currency", "rate",
        ])
    {
        Numbers = ["quantity", "net_amount", "line", "rate"], Days = ["date"], Key = "order",
    };

    public static async Task<ReturnFile> ReadAsync(FileUpload upload, CancellationToken cancellation)
    {
        var file = await CsvFile.ReadAsync(upload, Schema, cancellation, MostRows);
        // Returns are written with a minus or without; where some of a file have one, a row without one is a sale among them.
        var signed = file.Rows.Any(IsNegative);
        var equal = new Dictionary<string, int>();
        var (rows, errors) = file.Select(row => Read(row, signed, equal));
        return new ReturnFile(file.Rows.Count, rows, errors);
    }

    private static bool IsNegative(CsvRow row) => row.Peek("quantity") < 0 || row.Peek("net_amount") < 0;

    private static ReturnRow? Read(CsvRow row, bool signed, Dictionary<string, int> equal)
    {
        string Name(string column) => row.Text(column, required: false, maxLength: LongestId) ?? "";
        var (day, quantity, net) = (row.Day("date"), row.Number("quantity"), row.Number("net_amount", required: false));
        var (order, externalId, own, customer, product, region) =
            (Name("order"), Name("external_id"), Name("return_id"), Name("customer"), Name("product"), Name("region"));
        var (line, rate, productLine) = (row.Integer("line", required: false), row.Number("rate", required: false), Name("product_line"));
        var currency = row.Text("currency", required: false, maxLength: 3)?.ToUpperInvariant() ?? "";
        var shares = row.Text("rep", required: false, maxLength: 2_000) is null ? null : SplitText.Read(row, "rep");
        if (row.IsGood && signed && !IsNegative(row) && (quantity != 0 || net is not (null or 0)))
        {
            row.Refuse("quantity", "not-a-return",
                "Other rows of the file are negative and this one is not: a sale belongs into a file of sales, "
                + "and returns are all written with a minus or all without.");
        }

        // A row that is wrong has its number too: mended, it must not take that of the next.
        var id = own.Length > 0 || day is null ? own : IdOf(order, line, externalId, shares, region, product, day.Value, equal);
        if (!row.IsGood)
            return null;
        var given = new SaleContent(order, line ?? 0, day!.Value, shares ?? [], customer, product, region,
            productLine.Length == 0 ? null : productLine,
            decimal.Abs(quantity!.Value), decimal.Abs(net ?? 0), currency, rate);
        return new ReturnRow(row, id, order, line, externalId, shares, given, net is not null);
    }

    // Made of what the row says but for its figures, so that the same file again finds its returns, and one with other figures is noticed.
    private static string IdOf(string order, int? line, string externalId, IReadOnlyList<SaleShare>? shares, string region,
        string product, DateOnly day, Dictionary<string, int> equal)
    {
        var whose = externalId.Length > 0 ? externalId : order.Length > 0 ? $"{order}/{line ?? 0}"
            : string.Join('+', (shares ?? []).Select(share => share.Rep)) is { Length: > 0 } reps ? reps : region;
        var said = $"{whose} {day:yyyy-MM-dd} {product}".Trim();
        equal[said] = equal.GetValueOrDefault(said) + 1;
        return equal[said] == 1 ? said : $"{said} #{equal[said]}";
    }
}
