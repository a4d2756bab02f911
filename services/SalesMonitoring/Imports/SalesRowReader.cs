namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>Order, position and amount are told where they can be read, whatever else is wrong.</summary>
internal sealed record SalesRow(CsvRow Row, RecordSale? Sale, string? Order, int? Position, RowAmount? Amount);

/// <summary>An empty currency stands for the company's.</summary>
internal sealed record RowAmount(decimal Net, string Currency, decimal? Rate);

/// <summary>Without a line column a row is recognised by its place among the rows of its order, and bad rows take a place as well. One
/// whose order cannot be read makes the places of its neighbour's order uncertain: these rows are quarantined, not counted under a number
/// under which the mended file would count them again. A line too long to have even an order takes no place: nobody will mend it into a
/// row.</summary>
internal sealed class SalesRowReader(CsvHeader header, string source)
{
    public const string RepeatsRow = "repeats-row";

    private const int LongestId = 100;

    private readonly Dictionary<string, int> _places = [];
    private readonly Dictionary<(string ExternalId, int Revision), long> _seen = [];
    private readonly HashSet<string> _uncertain = [];
    private bool _unplaced;

    public static CsvSchema Schema { get; } = new(
        ["order", "date", "rep", "customer", "product", "region", "quantity", "net_amount"],
        ["line", "currency", "rate", "product_line", "external_id", "revision"])
    {
        Numbers = ["quantity", "net_amount", "line", "rate", "revision"], Days = ["date"], Key = "order",
    };

    public static string ColumnOf(string field) =>
        (field.StartsWith("sale.", StringComparison.Ordinal) ? field["sale.".Length..] : field) switch
        {
            "occurred_on" => "date",
            "credits" => "rep",
            var column when Schema.Columns.Contains(column) => column,
            _ => "",
        };

    public SalesRow Read(CsvRow row)
    {
        var order = row.Glimpse("order") is { Length: > 0 } glimpsed ? glimpsed : null;
        var understood = Understand(row, order, header.Has("line") ? null : Place(row, order));
        if (understood.Sale is not { } sale || _seen.TryAdd((sale.ExternalId, sale.Revision), row.Line))
            return understood;
        var fault = Repeated(row.Line, _seen[(sale.ExternalId, sale.Revision)]);
        row.Refuse(fault.Column, fault.Code, fault.Message);
        return understood with { Sale = null };
    }

    /// <summary>Whether one of the two is a copy or both were sold, only people know.</summary>
    public static RowFault Repeated(long line, long? earlier) => new(line, "", RepeatsRow,
        $"This row is the same line of the same order as "
        + $"{(earlier is { } at ? $"line {at}" : "another row")} of this file. Discard it if it is a copy; "
        + "if both were sold, give them different numbers in the column 'line' or 'external_id'.");

    /// <summary>Its place stays the one it had in the file, as long as its order does.</summary>
    public SalesRow ReadAgain(QuarantinedSale held, string text)
    {
        var row = header.Row(text, held.Line);
        var order = row.Glimpse("order");
        return Understand(row, order, order == held.Order ? held.Position : null);
    }

    public (DateOnly? Day, string? Rep) Glimpse(QuarantinedSale held)
    {
        var row = header.Row(held.Text, held.Line);
        return (row.Day("date"), row.Glimpse("rep") is { Length: > 0 } rep ? rep : null);
    }

    private int? Place(CsvRow row, string? order)
    {
        if (order is null)
        {
            _unplaced |= row.Errors.All(error => error.Code is not (CsvSchema.LineTooLong or CsvSchema.TotalsRow));
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
        var (sale, amount) = Command(row, line ?? 0, line is not null);
        return new SalesRow(row, row.IsGood ? sale : null, order, place, amount);
    }

    private (RecordSale? Sale, RowAmount? Amount) Command(CsvRow row, int line, bool lineIsCertain)
    {
        var order = row.Text("order", maxLength: LongestId);
        var day = row.Day("date");
        var shares = SplitText.Read(row, "rep");
        var texts = new[] { "customer", "product", "region" }.Select(column => row.Text(column, maxLength: LongestId)).ToList();
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
        var amount = net is { } known ? new RowAmount(known, currency, rate) : null;
        if (!row.IsGood)
            return (null, amount);
        var content = new SaleContent(order!, line, day!.Value, shares!, texts[0]!, texts[1]!, texts[2]!,
            productLine, quantity!.Value, net!.Value, currency, rate);
        return (new RecordSale(source, externalId ?? RecordSale.DefaultId(order!, line), revision, content), amount);
    }
}
