using JasperFx.Events;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Sales;

/// <summary>What one event credits to one rep, in company currency: positive for a sale, negative for a return or a reversal.</summary>
internal sealed record SalesFact(
    Guid EventId, string Rep, DateOnly OccurredOn, DateTimeOffset RecordedAt, decimal Amount,
    string Order, string Customer, string Product, string Region, string? ProductLine) : ILearned
{
    public static IReadOnlyList<SalesFact> Of(IEvent<SaleRecorded> e)
    {
        var sale = e.Data;
        return Of(e, sale.OccurredOn, sale.Credits, (sale.Order, sale.Customer, sale.Product, sale.Region, sale.ProductLine));
    }

    /// <summary>On the day of what it reverses, learned when it was reversed.</summary>
    public static IReadOnlyList<SalesFact> Of(IEvent<SaleReversed> e)
    {
        var sale = e.Data;
        return Of(e, sale.OccurredOn, sale.Credits, (sale.Order, sale.Customer, sale.Product, sale.Region, sale.ProductLine));
    }

    /// <summary>In the period of the return.</summary>
    public static IReadOnlyList<SalesFact> Of(IEvent<SaleReturned> e)
    {
        var sale = e.Data;
        return Of(e, sale.OccurredOn, sale.Credits, (sale.Order, sale.Customer, sale.Product, sale.Region, sale.ProductLine));
    }

    /// <summary>A rep who is named twice in one split has one fact with both amounts.</summary>
    private static IReadOnlyList<SalesFact> Of(
        IEvent e, DateOnly occurredOn, IReadOnlyList<SalesCredit> credits,
        (string Order, string Customer, string Product, string Region, string? ProductLine) of) =>
        [.. credits.GroupBy(credit => credit.Rep).Select(rep => new SalesFact(
            e.Id, rep.Key, occurredOn, e.RecordedAt(), rep.Sum(credit => credit.Amount),
            of.Order, of.Customer, of.Product, of.Region, of.ProductLine))];
}
