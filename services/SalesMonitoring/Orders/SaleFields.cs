namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>What is missing is <c>required</c>, as in the row of a file: whoever sends sales both ways meets one code.</summary>
internal sealed class SaleFields
{
    private const int LongestId = 100;
    private const int HighestRevision = 1_000_000_000;

    private readonly FieldErrors _errors = new();

    public void ThrowIfAny() => _errors.ThrowIfAny();

    public SaleContent Sale(Wire.SaleLine? sale)
    {
        _errors.Require(sale is not null, "sale", "required", "The sale is missing.");
        sale ??= new Wire.SaleLine();
        _errors.Require(sale.NetAmount is not null, "sale.net_amount", "required", "The net amount is missing.");
        return new SaleContent(
            Required("sale.order", sale.Order), sale.Line, Day("sale.occurred_on", sale.OccurredOn), Shares(sale.Credits),
            Required("sale.customer", sale.Customer), Required("sale.product", sale.Product), Required("sale.region", sale.Region),
            Optional("sale.product_line", sale.ProductLine), Number("sale.quantity", sale.Quantity),
            sale.NetAmount?.ToAmount() ?? 0, sale.NetAmount?.CurrencyCode ?? "", sale.Rate is null ? null : Number("sale.rate", sale.Rate));
    }

    public string Source(string source)
    {
        _errors.Require(FileUpload.IsSource(source), "source", "not-a-source", FileUpload.SourceForm);
        return source;
    }

    public int Revision(int revision, int unset)
    {
        _errors.Require(revision is >= 0 and <= HighestRevision, "revision", "out-of-range",
            $"A revision is numbered from 1 to {HighestRevision}.");
        return revision == 0 ? unset : revision;
    }

    public string Required(string field, string value, int longest = LongestId)
    {
        _errors.Require(value.Trim().Length > 0, field, "required", $"{field} is missing.");
        return Optional(field, value, longest) ?? "";
    }

    public string? Optional(string field, string value, int longest = LongestId)
    {
        var text = value.Trim();
        _errors.Require(text.Length <= longest && !text.Any(char.IsControl), field, "not-an-id",
            $"{field} has at most {longest} characters and no control characters.");
        return text.Length == 0 ? null : text;
    }

    public DateOnly Day(string field, Google.Type.Date? date)
    {
        _errors.Require(date.TryToDay(out var day), field, "not-a-date", $"{field} is no day of the calendar.");
        return day;
    }

    public decimal Number(string field, Google.Type.Decimal? value)
    {
        _errors.Require(value.TryToDecimal(out var number), field, "not-a-number",
            $"{field} is missing or not a number: digits with a decimal point, such as 1234.50.");
        return number;
    }

    // One rep alone needs no share.
    private List<SaleShare> Shares(Google.Protobuf.Collections.RepeatedField<Wire.Credit> credits)
    {
        _errors.Require(credits.Count > 0, "sale.credits", "required", "No rep is credited.");
        return [.. credits.Select((credit, i) => new SaleShare(Required($"sale.credits[{i}].rep", credit.Rep),
            credits.Count == 1 && credit.Share is null ? 1 : Number($"sale.credits[{i}].share", credit.Share)))];
    }
}
