using JasperFx.Events;
using SalesPlatform.Contracts.SalesMonitoring;

namespace SalesPlatform.Scorecards.Facts;

/// <summary>What one event credits to one rep, in company currency: positive for a sale, negative for a return or a reversal.</summary>
internal sealed record SalesFact(
    Guid EventId, string Rep, DateOnly OccurredOn, DateTimeOffset RecordedAt, decimal Amount,
    string Order, string Customer, string Product, string Region, string? ProductLine) : ILearned;

/// <summary>Figures are sums over many narrow rows, which the covering index answers without touching a row.</summary>
internal sealed class SalesFacts : RowView<SalesFact>
{
    public const string Table = "store.sales_fact";

    public SalesFacts() : base("sales-facts", Table)
    {
        Key("event_id", fact => fact.EventId);
        Key("rep", fact => fact.Rep);
        Column("occurred_on", fact => fact.OccurredOn);
        Column("recorded_at", fact => fact.RecordedAt);
        Column("amount", fact => fact.Amount);
        Column("order_number", fact => fact.Order);
        Column("customer", fact => fact.Customer);
        Column("product", fact => fact.Product);
        Column("region", fact => fact.Region);
        Optional("product_line", fact => fact.ProductLine);
        Index("sales_fact_rep_day", ["rep", "occurred_on"], "recorded_at", "amount");

        // A reversal is on the day of what it reverses, learned when it was reversed; a return is in its own period.
        On<SaleRecorded>(e => Of(e, e.Data.OccurredOn, e.Data.Credits,
            (e.Data.Order, e.Data.Customer, e.Data.Product, e.Data.Region, e.Data.ProductLine)));
        On<SaleReversed>(e => Of(e, e.Data.OccurredOn, e.Data.Credits,
            (e.Data.Order, e.Data.Customer, e.Data.Product, e.Data.Region, e.Data.ProductLine)));
        On<SaleReturned>(e => Of(e, e.Data.OccurredOn, e.Data.Credits,
            (e.Data.Order, e.Data.Customer, e.Data.Product, e.Data.Region, e.Data.ProductLine)));
    }

    /// <summary>A rep who is named twice in one split has one fact with both amounts.</summary>
    private static IEnumerable<SalesFact> Of(
        IEvent e, DateOnly occurredOn, IReadOnlyList<SalesCredit> credits,
        (string Order, string Customer, string Product, string Region, string? ProductLine) of) =>
        credits.GroupBy(credit => credit.Rep).Select(rep => new SalesFact(
            e.Id, rep.Key, occurredOn, e.RecordedAt(), rep.Sum(credit => credit.Amount),
            of.Order, of.Customer, of.Product, of.Region, of.ProductLine));
}
