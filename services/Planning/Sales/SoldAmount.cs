using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Npgsql;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.EventStore.Store;
using Weasel.Postgresql.Tables;

namespace SalesPlatform.Planning.Sales;

/// <summary>What a rep is credited with on a day, company currency.</summary>
/// <param name="ProductLine">Empty where the sales name none.</param>
internal sealed record SoldAmount(string Rep, string Region, string ProductLine, DateOnly Day, decimal Amount);

/// <summary>
/// Keeps what reps are credited with, by region and product line: the year before is what a plan is measured by. Rows and not documents,
/// because they are only ever summed; and one for each event and rep, because a plan is read as known at an instant.
/// </summary>
internal sealed partial class SoldAmountProjection : EventProjection
{
    private readonly string _insert;

    /// <param name="schema">Database schema of the event store.</param>
    public SoldAmountProjection(string schema)
    {
        Name = "sold-amounts";
        var table = Define(NameIn(schema));
        SchemaObjects.Add(table);
        Options.DeleteDataInTableOnTeardown(NameIn(schema));
        _insert = $"insert into {NameIn(schema)} (event_id, rep, region, product_line, occurred_on, recorded_at, amount) "
            + "values (?, ?, ?, ?, ?, ?, ?) on conflict (event_id, rep) do nothing";
    }

    public static string NameIn(string schema) => $"{schema}.sold_amount";

    public void Project(IEvent<SaleRecorded> e, IDocumentOperations operations) =>
        Insert(e, (e.Data.Region, e.Data.ProductLine, e.Data.OccurredOn), e.Data.Credits, operations);

    public void Project(IEvent<SaleReversed> e, IDocumentOperations operations) =>
        Insert(e, (e.Data.Region, e.Data.ProductLine, e.Data.OccurredOn), e.Data.Credits, operations);

    public void Project(IEvent<SaleReturned> e, IDocumentOperations operations) =>
        Insert(e, (e.Data.Region, e.Data.ProductLine, e.Data.OccurredOn), e.Data.Credits, operations);

    /// <summary>Sums by rep, region, product line and day.</summary>
    /// <param name="schema">Database schema of the event store.</param>
    /// <param name="asOf">Leaves out what was learned later.</param>
    public static async Task<IReadOnlyList<SoldAmount>> ReadAsync(
        NpgsqlConnection connection, string schema, IEnumerable<string> reps, (DateOnly Start, DateOnly End) days, DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select rep, region, product_line, occurred_on, sum(amount) from {NameIn(schema)}
            where rep = any($1) and occurred_on >= $2 and occurred_on < $3 and recorded_at <= $4
            group by rep, region, product_line, occurred_on
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = reps.ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = days.Start });
        command.Parameters.Add(new NpgsqlParameter { Value = days.End });
        command.Parameters.Add(new NpgsqlParameter { Value = asOf.ToUniversalTime() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var sold = new List<SoldAmount>();
        while (await reader.ReadAsync(cancellation))
        {
            sold.Add(new SoldAmount(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<DateOnly>(3),
                reader.GetDecimal(4)));
        }

        return sold;
    }

    private void Insert(
        IEvent e, (string Region, string? ProductLine, DateOnly Day) of, IEnumerable<SalesCredit> credits, IDocumentOperations operations)
    {
        foreach (var rep in credits.GroupBy(credit => credit.Rep))
        {
            operations.QueueSqlCommand(_insert, e.Id, rep.Key, of.Region, of.ProductLine ?? "", of.Day, e.RecordedAt(),
                rep.Sum(credit => credit.Amount));
        }
    }

    private static Table Define(string name)
    {
        var table = new Table(name);
        table.AddColumn<Guid>("event_id").AsPrimaryKey();
        table.AddColumn<string>("rep").AsPrimaryKey();
        table.AddColumn<string>("region").NotNull();
        table.AddColumn<string>("product_line").NotNull();
        table.AddColumn<DateOnly>("occurred_on").NotNull();
        table.AddColumn<DateTimeOffset>("recorded_at").NotNull();
        table.AddColumn<decimal>("amount").NotNull();
        table.Indexes.Add(new IndexDefinition("sold_amount_rep_day")
        {
            Columns = ["rep", "occurred_on"],
            IncludeColumns = ["recorded_at", "amount", "region", "product_line"],
        });
        return table;
    }
}
