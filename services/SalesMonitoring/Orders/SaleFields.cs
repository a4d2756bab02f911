using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.ServiceDefaults.Csv;
using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Reads the fields of a request and collects what is wrong with them, so that a caller learns all of it at once.</summary>
internal sealed class SaleFields
{
    private const int LongestId = 100;
    private const int HighestRevision = 1_000_000_000;

    private readonly List<FieldError> _errors = [];

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
            throw DomainException.Invalid(_errors);
    }

    public SaleContent Sale(SaleLine? sale)
    {
        if (sale is null)
        {
            _errors.Add(new FieldError("sale", "required", "The sale is missing."));
            sale = new SaleLine();
        }

        if (sale.NetAmount is null)
            _errors.Add(new FieldError("sale.net_amount", "required", "The net amount is missing."));
        return new SaleContent(
            Required("sale.order", sale.Order), sale.Line, Day("sale.occurred_on", sale.OccurredOn), Shares(sale.Credits),
            Required("sale.customer", sale.Customer), Required("sale.product", sale.Product), Required("sale.region", sale.Region),
            Optional("sale.product_line", sale.ProductLine), Number("sale.quantity", sale.Quantity),
            sale.NetAmount?.ToAmount() ?? 0, sale.NetAmount?.CurrencyCode ?? "", sale.Rate is null ? null : Number("sale.rate", sale.Rate));
    }

    public string Source(string source)
    {
        if (!FileUpload.IsSource(source))
            _errors.Add(new FieldError("source", "not-a-source", FileUpload.SourceForm));
        return source;
    }

    public int Revision(int revision, int unset)
    {
        if (revision is < 0 or > HighestRevision)
            _errors.Add(new FieldError("revision", "out-of-range", $"A revision is numbered from 1 to {HighestRevision}."));
        return revision == 0 ? unset : revision;
    }

    public string Required(string field, string value, int longest = LongestId)
    {
        if (value.Trim().Length == 0)
            _errors.Add(new FieldError(field, "required", $"{field} is missing."));
        return Optional(field, value, longest) ?? "";
    }

    public string? Optional(string field, string value, int longest = LongestId)
    {
        var text = value.Trim();
        if (text.Length > longest || text.Any(char.IsControl))
            _errors.Add(new FieldError(field, "not-an-id", $"{field} has at most {longest} characters and no control characters."));
        return text.Length == 0 ? null : text;
    }

    public DateOnly Day(string field, Google.Type.Date? date)
    {
        if (!date.TryToDay(out var day))
            _errors.Add(new FieldError(field, "not-a-date", $"{field} is no day of the calendar."));
        return day;
    }

    public decimal Number(string field, Google.Type.Decimal? value)
    {
        if (!value.TryToDecimal(out var number))
            _errors.Add(new FieldError(field, "not-a-number", $"{field} is missing or not a number: digits with a decimal point, such as 1234.50."));
        return number;
    }

    // One rep alone needs no share.
    private List<SaleShare> Shares(Google.Protobuf.Collections.RepeatedField<Credit> credits)
    {
        if (credits.Count == 0)
            _errors.Add(new FieldError("sale.credits", "required", "No rep is credited."));
        return [.. credits.Select((credit, i) => new SaleShare(Required($"sale.credits[{i}].rep", credit.Rep),
            credits.Count == 1 && credit.Share is null ? 1 : Number($"sale.credits[{i}].share", credit.Share)))];
    }
}
