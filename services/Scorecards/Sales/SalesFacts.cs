using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.Scorecards.Sales;

/// <summary>Figures are sums over many narrow rows, which the covering index answers without touching a row.</summary>
internal sealed class SalesFacts : RowView<SalesFact>
{
    public SalesFacts(string schema) : base("sales-facts", TableIn(schema))
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

        On<SaleRecorded>(SalesFact.Of);
        On<SaleReversed>(SalesFact.Of);
        On<SaleReturned>(SalesFact.Of);
    }

    public static string TableIn(string schema) => $"{schema}.sales_fact";
}
