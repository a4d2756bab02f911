using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.SalesMonitoring.Orders;

internal static class SaleReplies
{
    public static Wire.SaleReply Of(SaleOutcome outcome, LineState line, string currency, long version) => new()
    {
        Order = line.Sale.Order,
        ExternalId = line.Sale.ExternalId,
        Revision = line.Sale.Revision,
        Outcome = outcome.ToString().ToLowerInvariant(),
        CompanyAmount = line.CompanyAmount.ToMoney(currency),
        Version = version,
    };

    public static Wire.OrderReply Of(string order, IEnumerable<LineState> lines, string currency, long version) => new()
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

    private static Wire.OrderLine Line(LineState line, string currency) => new()
    {
        ExternalId = line.Sale.ExternalId,
        Revision = line.Sale.Revision,
        CompanyAmount = line.CompanyAmount.ToMoney(currency),
        ReturnedQuantity = line.ReturnedQuantity.ToExact(),
        Sale = new Wire.SaleLine
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
            Credits = { line.Sale.Credits.Select(credit => new Wire.Credit { Rep = credit.Rep, Share = credit.Share.ToExact() }) },
        },
    };
}
