using Marten;
using Weasel.Postgresql.Tables;

namespace SalesPlatform.Scorecards.Sales;

/// <summary>Relational: figures are sums over many narrow rows, which the covering index answers without touching a row.</summary>
internal sealed class SalesFactTable
{
    private readonly string _insert;

    public SalesFactTable(string schema)
    {
        Name = $"{schema}.sales_fact";
        Definition = Define(Name);
        _insert = $"""
            insert into {Name}
                (event_id, rep, occurred_on, recorded_at, amount, order_number, customer, product, region, product_line)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (event_id, rep) do nothing
            """;
    }

    public string Name { get; }

    public Table Definition { get; }

    /// <summary>A fact that is there already stays as it is.</summary>
    public void Insert(IDocumentOperations operations, SalesFact fact)
    {
        operations.QueueSqlCommand(_insert,
            fact.EventId, fact.Rep, fact.OccurredOn, fact.RecordedAt, fact.Amount,
            fact.Order, fact.Customer, fact.Product, fact.Region, fact.ProductLine!);
    }

    private static Table Define(string name)
    {
        var table = new Table(name);
        table.AddColumn<Guid>("event_id").AsPrimaryKey();
        table.AddColumn<string>("rep").AsPrimaryKey();
        table.AddColumn<DateOnly>("occurred_on").NotNull();
        table.AddColumn<DateTimeOffset>("recorded_at").NotNull();
        table.AddColumn<decimal>("amount").NotNull();
        table.AddColumn<string>("order_number").NotNull();
        table.AddColumn<string>("customer").NotNull();
        table.AddColumn<string>("product").NotNull();
        table.AddColumn<string>("region").NotNull();
        table.AddColumn<string>("product_line");
        table.Indexes.Add(new IndexDefinition("sales_fact_rep_day")
        {
            Columns = ["rep", "occurred_on"],
            IncludeColumns = ["recorded_at", "amount"],
        });
        return table;
    }
}
