using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.SalesMonitoring.Orders;

internal static class SaleMessages
{
    public static RecordSale Parse(RecordSaleRequest request)
    {
        var fields = new SaleFields();
        var sale = fields.Sale(request.Sale);
        var externalId = fields.Optional("external_id", request.ExternalId) ?? RecordSale.DefaultId(sale.Order, sale.Line);
        var command = new RecordSale(fields.Source(request.Source), externalId, fields.Revision(request.Revision, unset: 1), sale);
        fields.ThrowIfAny();
        return command;
    }

    public static RecordSale Parse(CorrectSaleRequest request)
    {
        var fields = new SaleFields();
        var sale = fields.Sale(request.Sale);
        var externalId = fields.Optional("external_id", request.ExternalId) ?? RecordSale.DefaultId(sale.Order, sale.Line);
        var command = new RecordSale(fields.Source(request.Source), externalId, fields.Revision(request.Revision, unset: 0), sale,
            fields.Required("reason", request.Reason, 1000));
        fields.ThrowIfAny();
        return command;
    }

    public static ReturnSale Parse(ReturnSaleRequest request)
    {
        var fields = new SaleFields();
        var command = new ReturnSale(fields.Source(request.Source), fields.Required("external_id", request.ExternalId),
            fields.Required("return_id", request.ReturnId), fields.Day("occurred_on", request.OccurredOn),
            fields.Number("quantity", request.Quantity),
            request.NetAmount?.ToAmount(), request.NetAmount?.CurrencyCode ?? "");
        fields.ThrowIfAny();
        return command;
    }

    public static SaleReply Reply(SaleOutcome outcome, LineState line, string currency, long version) => new()
    {
        Order = line.Sale.Order,
        ExternalId = line.Sale.ExternalId,
        Revision = line.Sale.Revision,
        Outcome = outcome.ToString().ToLowerInvariant(),
        CompanyAmount = line.CompanyAmount.ToMoney(currency),
        Version = version,
    };

    public static OrderReply Reply(string order, IEnumerable<LineState> lines, string currency, long version) => new()
    {
        Order = order,
        Version = version,
        Lines = { lines.OrderBy(line => line.Sale.Line).ThenBy(line => line.Sale.ExternalId, StringComparer.Ordinal)
            .Select(line => Line(line, currency)) },
    };

    public static RowError ToRowError(DomainException refusal, long line) => new()
    {
        Line = line,
        Column = FieldOf(refusal),
        Code = refusal.Code,
        Message = refusal.Message,
    };

    public static string FieldOf(DomainException refusal) =>
        refusal.Fields.Count > 0 ? refusal.Fields[0].Field : refusal.Arguments.GetValueOrDefault("field", "");

    private static OrderLine Line(LineState line, string currency) => new()
    {
        ExternalId = line.Sale.ExternalId,
        Revision = line.Sale.Revision,
        CompanyAmount = line.CompanyAmount.ToMoney(currency),
        ReturnedQuantity = line.ReturnedQuantity.ToExact(),
        Sale = new SaleLine
        {
            Order = line.Sale.Order,
            Line = line.Sale.Line,
            OccurredOn = line.Sale.OccurredOn.ToDate(),
            Customer = line.Sale.Customer,
            Product = line.Sale.Product,
            Region = line.Sale.Region,
            ProductLine = line.Sale.ProductLine ?? "",
            Quantity = line.Sale.Quantity.ToExact(),
            NetAmount = line.Sale.NetAmount.ToMoney(line.Sale.Currency),
            Rate = line.Sale.Rate.ToExact(),
            Credits = { line.Sale.Credits.Select(credit => new Credit { Rep = credit.Rep, Share = credit.Share.ToExact() }) },
        },
    };
}
