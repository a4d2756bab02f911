using JasperFx.Events;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.SalesMonitoring.Facts;

/// <summary>What one event credits to one rep: positive for a sale, negative for a return or a reversal.</summary>
/// <param name="EventId">The event; with the rep the identity of the fact.</param>
/// <param name="Rep">Employee id.</param>
/// <param name="Kind">See <see cref="FactKinds"/>.</param>
/// <param name="Source">Outside system.</param>
/// <param name="Revision">Revision of the line; 0 for a return.</param>
/// <param name="OccurredOn">Business day.</param>
/// <param name="RecordedAt">When the platform learned it.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Region">Region or territory.</param>
/// <param name="ProductLine">Product line; empty when the line names none.</param>
/// <param name="Quantity">Units of the whole line.</param>
/// <param name="Amount">What the rep is credited with, company currency.</param>
/// <param name="Rows">How many rows of the source's books the fact adds: 1 or −1 at the first rep of an event, 0 at the others, so that the
/// sum over all facts is the number of lines and returns that count.</param>
/// <param name="Batch">The import it came with, if any.</param>
/// <param name="Reverses">The event a reversal takes back.</param>
/// <param name="Exact">Net amount × rate of the whole line before rounding, at the first rep of an event and 0 at the others, so that it
/// adds up like
/// <paramref name="Rows"/>. Null of a reversal, which takes back what its event says, and of facts from before it was kept.</param>
internal sealed record CreditFact(
    Guid EventId, string Rep, string Kind, string Source, string ExternalId, int Revision, string Order, DateOnly OccurredOn,
    DateTimeOffset RecordedAt, string Customer, string Product, string Region, string ProductLine, decimal Quantity,
    decimal Amount, int Rows,
    Guid? Batch, Guid? Reverses, decimal? Exact)
{
    /// <summary>The facts of a sale, or of the new figures of a corrected line.</summary>
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

    /// <summary>The facts of a reversal: on the day of what it reverses, learned when it was reversed.</summary>
    public static IReadOnlyList<CreditFact> Of(IEvent<SaleReversed> e)
    {
        var sale = e.Data;
        var fact = new CreditFact(e.Id, "", FactKinds.Reversal, sale.Source, sale.ExternalId, sale.Revision, sale.Order, sale.OccurredOn,
            e.RecordedAt(),
            sale.Customer, sale.Product, sale.Region, sale.ProductLine ?? "", sale.Quantity, 0, -1, null,
            sale.Reverses, null);
        return ByRep(fact, sale.Credits);
    }

    /// <summary>The facts of a return: in the period of the return.</summary>
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

/// <summary>The kinds of facts, as the contract names them.</summary>
internal static class FactKinds
{
    /// <summary>A line counts.</summary>
    public const string Sale = "sale";

    /// <summary>The new figures of a corrected line.</summary>
    public const string Correction = "correction";

    /// <summary>Goods came back.</summary>
    public const string Return = "return";

    /// <summary>Old figures, taken back.</summary>
    public const string Reversal = "reversal";

    public static IReadOnlyList<string> All { get; } = [Sale, Correction, Return, Reversal];
}
