using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.SalesMonitoring.Orders;

internal static class SaleReplies
{
    public static Wire.SaleReply Of(SaleResult result, string currency) => result.Outcome == SaleOutcome.Waiting
        ? new Wire.SaleReply
        {
            Order = result.Held!.Sale.Order,
            ExternalId = result.Held.ExternalId,
            Revision = result.Held.Revision,
            Outcome = NameOf(result.Outcome),
            CompanyAmount = result.Held.CompanyAmount.ToMoney(currency),
            Version = result.Version,
            Waiting = Of(result.Held, currency),
        }
        : Counted(result.Outcome, result.Line!, currency, result.Version);

    public static Wire.HeldSale Of(HeldSale held, string currency) => new()
    {
        Source = held.Source,
        ExternalId = held.ExternalId,
        Revision = held.Revision,
        Sale = Line(held.Sale),
        CompanyAmount = held.CompanyAmount.ToMoney(currency),
        Status = held.Status.ToString().ToLowerInvariant(),
        Threshold = held.Threshold?.ToMoney(currency),
        Teams = { held.Teams },
        AskedBy = held.By,
        Since = held.Since.ToTimestamp(),
        Reason = held.Why,
        DecidedBy = held.DecidedBy ?? "",
        RejectedBecause = held.RejectedBecause ?? "",
    };

    private static string NameOf(SaleOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private static Wire.SaleReply Counted(SaleOutcome outcome, LineState line, string currency, long version) => new()
    {
        Order = line.Sale.Order,
        ExternalId = line.Sale.ExternalId,
        Revision = line.Sale.Revision,
        Outcome = NameOf(outcome),
        CompanyAmount = line.CompanyAmount.ToMoney(currency),
        Version = version,
    };

    public static Wire.OrderReply Of(
        string order, IEnumerable<LineState> lines, IEnumerable<HeldSale> waiting, string currency, long version) => new()
        {
            Order = order,
            Version = version,
            Lines = { lines.OrderBy(line => line.Sale.Line).ThenBy(line => line.Sale.ExternalId, StringComparer.Ordinal)
            .Select(line => Line(line, currency)) },
            Waiting = { waiting.OrderBy(held => held.ExternalId, StringComparer.Ordinal).Select(held => Of(held, currency)) },
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
        Sale = Line(SaleContent.Of(line.Sale)),
    };

    private static Wire.SaleLine Line(SaleContent sale) => new()
    {
        Order = sale.Order,
        Line = sale.Line,
        OccurredOn = sale.OccurredOn.ToDate(),
        Customer = sale.Customer,
        Product = sale.Product,
        Region = sale.Region,
        ProductLine = sale.ProductLine ?? "",
        Quantity = sale.Quantity.ToExact(),
        NetAmount = sale.NetAmount.ToMoney(sale.Currency),
        Rate = sale.Rate?.ToExact(),
        Credits = { sale.Shares.Select(share => new Wire.Credit { Rep = share.Rep, Share = share.Share.ToExact() }) },
    };
}
