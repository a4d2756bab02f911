using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.SalesMonitoring.Facts;

internal static class FactMessages
{
    public static (FactFilter Filter, string Team, Paging Page) Parse(Wire.ListSalesRequest request, CommandContext caller,
        FiscalCalendar calendar)
    {
        var errors = new FieldErrors();
        var equal = new (FactColumn Column, string Field, string Value)[]
        {
            (FactColumn.Rep, "rep", request.Rep), (FactColumn.Customer, "customer", request.Customer),
            (FactColumn.Product, "product", request.Product),
            (FactColumn.Product_Line, "product_line", request.ProductLine), (FactColumn.Region, "region", request.Region),
            (FactColumn.Source, "source", request.Source), (FactColumn.Order_Number, "order", request.Order),
            (FactColumn.Kind, "kind", request.Kind),
        }.Select(each => (each.Column, Value: errors.OptionalText(each.Field, each.Value))).Where(each => each.Value.Length > 0)
            .ToDictionary(each => each.Column, each => each.Value);
        errors.Require(request.Kind.Length == 0 || FactKinds.All.Contains(request.Kind), "kind", "unknown",
            $"A kind is {string.Join(", ", FactKinds.All)}.");
        Period? period = request.Period.Length == 0 ? null : errors.Period("period", request.Period);
        var (team, asOf) = (errors.OptionalText("team", request.Team), errors.OptionalInstant("as_of", request.AsOf));
        var page = Paging.Of(errors, request.PageSize, request.PageToken, usual: 100, largest: 500);
        var after = page.Place(errors, FactPlace.Parse);
        errors.ThrowIfAny();
        if (caller.Roles.All(role => role == Roles.SalesRep))
            RequireOwn(caller, equal);
        return (new FactFilter(null, equal, period is { } days ? (calendar.Start(days), calendar.End(days)) : null,
            Earlier(asOf, caller.Now), after, page.Size + 1), team, page);
    }

    /// <summary>Nothing is known of later instants than now.</summary>
    public static DateTimeOffset Earlier(DateTimeOffset? asOf, DateTimeOffset now) =>
        Learned.InMicroseconds(asOf is { } instant && instant < now ? instant : now);

    public static Wire.SalesFact Of(CreditFact fact, string currency) => new()
    {
        EventId = $"{fact.EventId}",
        Kind = fact.Kind,
        Source = fact.Source,
        ExternalId = fact.ExternalId,
        Revision = fact.Revision,
        Order = fact.Order,
        OccurredOn = fact.OccurredOn.ToDate(),
        RecordedAt = fact.RecordedAt.ToTimestamp(),
        Rep = fact.Rep,
        Customer = fact.Customer,
        Product = fact.Product,
        ProductLine = fact.ProductLine,
        Region = fact.Region,
        Quantity = fact.Quantity.ToExact(),
        Amount = fact.Amount.ToMoney(currency),
        Unmatched = fact.Kind == FactKinds.Return && fact.Order.Length == 0,
        Batch = fact.Batch is { } batch ? $"{batch}" : "",
    };

    private static void RequireOwn(CommandContext caller, Dictionary<FactColumn, string> equal)
    {
        if (caller.Employee is not { Length: > 0 } own || equal.TryGetValue(FactColumn.Rep, out var rep) && rep != own)
            throw DomainException.NotPermitted("not-your-figures", $"{caller.Actor} may read sales of their own employee number only.");
        equal[FactColumn.Rep] = own;
    }
}
