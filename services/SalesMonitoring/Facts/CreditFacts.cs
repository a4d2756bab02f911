using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.SalesMonitoring.Facts;

/// <summary>A total kept up to date instead would be a row that all who record sales wait for, and it would forget what was known before.
/// Sums come from an index that covers all they are made of, so that they touch no row.</summary>
internal sealed class CreditFacts : RowView<CreditFact>
{
    public CreditFacts(string schema) : base("credit-facts", TableIn(schema))
    {
        Key("event_id", fact => fact.EventId);
        Key("rep", fact => fact.Rep);
        Column("kind", fact => fact.Kind);
        Column("source", fact => fact.Source);
        Column("external_id", fact => fact.ExternalId);
        Column("revision", fact => fact.Revision);
        Column("order_number", fact => fact.Order);
        Column("occurred_on", fact => fact.OccurredOn);
        Column("recorded_at", fact => fact.RecordedAt);
        Column("customer", fact => fact.Customer);
        Column("product", fact => fact.Product);
        Column("region", fact => fact.Region);
        Column("product_line", fact => fact.ProductLine);
        Column("quantity", fact => fact.Quantity);
        Column("amount", fact => fact.Amount);
        Column("rows", fact => fact.Rows);
        Optional("batch", fact => fact.Batch);
        Optional("reverses", fact => fact.Reverses);
        Optional("exact", fact => fact.Exact);
        Index("credit_fact_rep_day", ["rep", "occurred_on"], "recorded_at", "amount", "region", "product_line", "product", "customer");
        // For lists, latest day first, and for what a source sent for a period.
        Index("credit_fact_day", ["occurred_on", "event_id", "rep"]);

        On<SaleRecorded>(CreditFact.Of);
        On<SaleReversed>(CreditFact.Of);
        On<SaleReturned>(CreditFact.Of);
    }

    public static string TableIn(string schema) => $"{schema}.credit_fact";
}
