using JasperFx.Events;

namespace SalesPlatform.SalesMonitoring.Facts;

/// <summary>What one event credits to one rep, company currency: positive for a sale, negative for a return or a reversal.</summary>
/// <param name="Quantity">Of the whole line.</param>
/// <param name="Rows">1 or −1 at the first rep of an event, 0 at the others: the sum over all facts is the number that counts.</param>
/// <param name="Exact">Net × rate of the whole line, unrounded, at the first rep alone; null of reversals and of older facts.</param>
internal sealed record CreditFact(
    Guid EventId, string Rep, string Kind, string Source, string ExternalId, int Revision, string Order, DateOnly OccurredOn,
    DateTimeOffset RecordedAt, string Customer, string Product, string Region, string ProductLine, decimal Quantity,
    decimal Amount, int Rows,
    Guid? Batch, Guid? Reverses, decimal? Exact)
{
    public static IReadOnlyList<CreditFact> Of(IEvent<SaleRecorded> e)
    {
        var sale = e.Data;
        var fact = new CreditFact(e.Id, "", sale.Corrects is null ? FactKinds.Sale : FactKinds.Correction, sale.Source, sale.ExternalId,
            sale.Revision,
            sale.Order, sale.OccurredOn, e.RecordedAt(), sale.Customer, sale.Product, sale.Region, sale.ProductLine ?? "",
            sale.Quantity, 0, 1,
            sale.Batch, null, sale.NetAmount * sale.Rate);
        return ByRep(fact, sale.Credits);
    }

    /// <summary>On the day of what it reverses, learned when it was reversed.</summary>
    public static IReadOnlyList<CreditFact> Of(IEvent<SaleReversed> e)
    {
        var sale = e.Data;
        var fact = new CreditFact(e.Id, "", FactKinds.Reversal, sale.Source, sale.ExternalId, sale.Revision, sale.Order, sale.OccurredOn,
            e.RecordedAt(),
            sale.Customer, sale.Product, sale.Region, sale.ProductLine ?? "", sale.Quantity, 0, -1, null,
            sale.Reverses, null);
        return ByRep(fact, sale.Credits);
    }

    /// <summary>In the period of the return.</summary>
    public static IReadOnlyList<CreditFact> Of(IEvent<SaleReturned> e)
    {
        var sale = e.Data;
        var fact = new CreditFact(e.Id, "", FactKinds.Return, sale.Source, sale.ExternalId, 0, sale.Order, sale.OccurredOn, e.RecordedAt(),
            sale.Customer, sale.Product, sale.Region, sale.ProductLine ?? "", sale.Quantity, 0, 1, null, null,
            sale.NetAmount * sale.Rate);
        return ByRep(fact, sale.Credits);
    }

    private static IReadOnlyList<CreditFact> ByRep(CreditFact fact, IReadOnlyList<SalesCredit> credits) =>
        [.. credits.GroupBy(credit => credit.Rep).Select((rep, i) => fact with
        {
            Rep = rep.Key,
            Amount = rep.Sum(credit => credit.Amount),
            Rows = i == 0 ? fact.Rows : 0,
            Exact = i == 0 || fact.Exact is null ? fact.Exact : 0,
        })];
}

internal static class FactKinds
{
    public const string Sale = "sale";
    public const string Correction = "correction";
    public const string Return = "return";
    public const string Reversal = "reversal";

    public static IReadOnlyList<string> All { get; } = [Sale, Correction, Return, Reversal];
}
