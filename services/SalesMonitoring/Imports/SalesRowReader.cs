using SalesPlatform.Files;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>A row as it was understood.</summary>
/// <param name="Row">The row with its errors.</param>
/// <param name="Sale">What it says; null when it has errors.</param>
/// <param name="Order">Its order, if that could be read.</param>
/// <param name="Position">Its place among the rows of that order, where that is certain.</param>
public sealed record SalesRow(CsvRow Row, RecordSale? Sale, string? Order, int? Position);

/// <summary>Understands the rows of a sales file, in the file's order. Pure: no store, no clock.</summary>
/// <remarks>
/// Without a line column a row is recognised by its place among the rows of its order, and bad rows take a place as well. A row whose order
/// cannot be read makes the places of its neighbour's order uncertain: these rows are quarantined rather than counted under a wrong number,
/// under which the mended file would count them a second time. A line that is too long and has not even an order is none that anybody will
/// mend into a row; it takes no place.
/// </remarks>
public sealed class SalesRowReader(CsvHeader header, string source)
{
    private const int LongestId = 100;

    private readonly Dictionary<string, int> _places = [];
    private readonly HashSet<string> _uncertain = [];
    private bool _unplaced;

    /// <summary>The columns of a sales file.</summary>
    public static CsvSchema Schema { get; } = new(
        ["order", "date", "rep", "customer", "product", "region", "quantity", "net_amount"],
        ["line", "currency", "rate", "product_line", "external_id", "revision"]);

    /// <summary>The file's column of a field that a decision refused.</summary>
    public static string ColumnOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return (field.StartsWith("sale.", StringComparison.Ordinal) ? field["sale.".Length..] : field) switch
        {
            "occurred_on" => "date",
            "credits" => "rep",
            var column when Schema.Columns.Contains(column) => column,
            _ => "",
        };
    }

    /// <summary>The next row of the file.</summary>
    public SalesRow Read(CsvRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var order = row.Glimpse("order") is { Length: > 0 } glimpsed ? glimpsed : null;
        return Understand(row, order, header.Has("line") ? null : Place(row, order));
    }

    /// <summary>A quarantined row again, as it is or mended. Its place stays the one it had in the file, as long as its order does.</summary>
    public SalesRow ReadAgain(QuarantinedSale held, string text)
    {
        ArgumentNullException.ThrowIfNull(held);
        var row = header.Row(text, held.Line);
        var order = row.Glimpse("order");
        return Understand(row, order, order == held.Order ? held.Position : null);
    }

    private int? Place(CsvRow row, string? order)
    {
        if (order is null)
        {
            _unplaced |= row.Errors.All(error => error.Code != CsvSchema.LineTooLong);
            return null;
        }

        if (_unplaced)
            _uncertain.Add(order);
        _unplaced = false;
        _places[order] = _places.GetValueOrDefault(order) + 1;
        return _uncertain.Contains(order) ? null : _places[order];
    }

    private SalesRow Understand(CsvRow row, string? order, int? place)
    {
        var line = header.Has("line") ? row.Integer("line", required: false) ?? 0 : place;
        var sale = Command(row, line ?? 0, line is not null);
        return new SalesRow(row, row.IsGood ? sale : null, order, place);
    }

    private RecordSale? Command(CsvRow row, int line, bool lineIsCertain)
    {
        var order = row.Text("order", maxLength: LongestId);
        var day = row.Day("date");
        var texts = new[] { "rep", "customer", "product", "region" }.Select(column => row.Text(column, maxLength: LongestId)).ToList();
        var (quantity, net, rate) = (row.Number("quantity"), row.Number("net_amount"), row.Number("rate", required: false));
        var currency = row.Text("currency", required: false, maxLength: 3)?.ToUpperInvariant() ?? "";
        var productLine = row.Text("product_line", required: false, maxLength: LongestId);
        var externalId = row.Text("external_id", required: false, maxLength: LongestId);
        var revision = row.Integer("revision", required: false) ?? 1;
        if (revision < 1)
            row.Refuse("revision", "out-of-range", "A revision is numbered from 1.");
        if (row.IsGood && externalId is null && !lineIsCertain)
            row.Refuse("order", "line-uncertain", "Which line of its order this row is cannot be told: a row before it is unreadable. "
                + "Mend the file and import it again; what counts already counts once.");
        if (!row.IsGood)
            return null;
        var content = new SaleContent(order!, line, day!.Value, [new SaleShare(texts[0]!, 1)], texts[1]!, texts[2]!, texts[3]!,
            productLine, quantity!.Value, net!.Value, currency, rate);
        return new RecordSale(source, externalId ?? RecordSale.DefaultId(order!, line), revision, content);
    }
}
