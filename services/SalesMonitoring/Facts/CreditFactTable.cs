using Marten;
using Weasel.Postgresql.Tables;

namespace SalesPlatform.SalesMonitoring.Facts;

/// <summary>Rows are only ever added: a total kept up to date would be a row that all who record sales wait for, and it would forget what
/// was known before. Sums come from an index that covers all they are made of, so that they touch no row.</summary>
internal sealed class CreditFactTable
{
    private readonly string _insert;

    public CreditFactTable(string schema)
    {
        Name = NameIn(schema);
        Definition = Define(Name);
        _insert = $"""
            insert into {Name} (event_id, rep, kind, source, external_id, revision, order_number, occurred_on, recorded_at,
                customer, product, region, product_line, quantity, amount, rows, batch, reverses, exact)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?::numeric)
            on conflict (event_id, rep) do nothing
            """;
    }

    public string Name { get; }

    public Table Definition { get; }

    public static string NameIn(string schema) => $"{schema}.credit_fact";

    public void Insert(IDocumentOperations operations, CreditFact fact)
    {
        operations.QueueSqlCommand(_insert, fact.EventId, fact.Rep, fact.Kind, fact.Source, fact.ExternalId, fact.Revision, fact.Order,
            fact.OccurredOn, fact.RecordedAt, fact.Customer, fact.Product, fact.Region, fact.ProductLine, fact.Quantity,
            fact.Amount, fact.Rows,
            fact.Batch!, fact.Reverses!, fact.Exact!);
    }

    private static Table Define(string name)
    {
        var table = new Table(name);
        table.AddColumn<Guid>("event_id").AsPrimaryKey();
        table.AddColumn<string>("rep").AsPrimaryKey();
        table.AddColumn<string>("kind").NotNull();
        table.AddColumn<string>("source").NotNull();
        table.AddColumn<string>("external_id").NotNull();
        table.AddColumn<int>("revision").NotNull();
        table.AddColumn<string>("order_number").NotNull();
        table.AddColumn<DateOnly>("occurred_on").NotNull();
        table.AddColumn<DateTimeOffset>("recorded_at").NotNull();
        table.AddColumn<string>("customer").NotNull();
        table.AddColumn<string>("product").NotNull();
        table.AddColumn<string>("region").NotNull();
        table.AddColumn<string>("product_line").NotNull();
        table.AddColumn<decimal>("quantity").NotNull();
        table.AddColumn<decimal>("amount").NotNull();
        table.AddColumn<int>("rows").NotNull();
        table.AddColumn<Guid>("batch");
        table.AddColumn<Guid>("reverses");
        table.AddColumn<decimal>("exact");
        table.Indexes.Add(new IndexDefinition("credit_fact_rep_day")
        {
            Columns = ["rep", "occurred_on"],
            IncludeColumns = ["recorded_at", "amount", "region", "product_line", "product", "customer"],
        });
        // For lists, latest day first, and for what a source sent for a period.
        table.Indexes.Add(new IndexDefinition("credit_fact_day") { Columns = ["occurred_on", "event_id", "rep"] });
        return table;
    }
}
