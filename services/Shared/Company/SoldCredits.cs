using Marten.Events.Projections;
using Npgsql;
using SalesPlatform.Contracts.SalesMonitoring;
using Weasel.Postgresql.Tables;

namespace SalesPlatform.Company;

/// <summary>What a rep is credited with on a day, company currency.</summary>
/// <param name="ProductLine">Empty where the sales name none.</param>
public sealed record SoldCredit(string Rep, string Region, string ProductLine, DateOnly Day, decimal Amount);

/// <summary>Rows and not documents, because they are only ever summed; and each with its time, because figures are read as known at an
/// instant.</summary>
public sealed partial class SoldCreditProjection : EventProjection
{
    private readonly string _insert;

    public SoldCreditProjection(string schema)
    {
        Name = "sold-credits";
        SchemaObjects.Add(Define(NameIn(schema)));
        Options.DeleteDataInTableOnTeardown(NameIn(schema));
        _insert = $"""
            insert into {NameIn(schema)} (event_id, number, rep, region, product_line, occurred_on, recorded_at, amount)
            select ?, number, rep, region, product_line, occurred_on, recorded_at, amount
            from unnest(?, ?, ?, ?, ?, ?) with ordinality as credit (rep, region, product_line, occurred_on, recorded_at, amount, number)
            on conflict (event_id, number) do nothing
            """;
    }

    public void Project(IEvent<SalesSummed> e, IDocumentOperations operations)
    {
        var credits = e.Data.Credits;
        if (credits.Count == 0)
            return;
        operations.QueueSqlCommand(_insert, e.Id, credits.Select(credit => credit.Rep).ToArray(),
            credits.Select(credit => credit.Region).ToArray(), credits.Select(credit => credit.ProductLine).ToArray(),
            credits.Select(credit => credit.OccurredOn).ToArray(),
            credits.Select(credit => Learned.InMicroseconds(credit.RecordedAt ?? e.Timestamp)).ToArray(),
            credits.Select(credit => credit.Amount).ToArray());
    }

    private static string NameIn(string schema) => $"{schema}.sold_credit";

    /// <param name="days">The end is not among them.</param>
    /// <param name="asOf">Leaves out what was recorded later.</param>
    public static Task<IReadOnlyList<SoldCredit>> ReadAsync(
        NpgsqlConnection connection, string schema, IEnumerable<string> reps, (DateOnly Start, DateOnly End) days, DateTimeOffset asOf,
        CancellationToken cancellation) =>
        connection.ReadAsync(
            $"""
            select rep, region, product_line, occurred_on, sum(amount) from {NameIn(schema)}
            where rep = any($1) and occurred_on >= $2 and occurred_on < $3 and recorded_at <= $4
            group by rep, region, product_line, occurred_on
            """,
            [reps.ToArray(), days.Start, days.End, asOf.ToUniversalTime()],
            row => new SoldCredit(row.GetString(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetDecimal(4)),
            cancellation);

    private static Table Define(string name)
    {
        var table = new Table(name);
        table.AddColumn<Guid>("event_id").AsPrimaryKey();
        table.AddColumn<long>("number").AsPrimaryKey();
        table.AddColumn<string>("rep").NotNull();
        table.AddColumn<string>("region").NotNull();
        table.AddColumn<string>("product_line").NotNull();
        table.AddColumn<DateOnly>("occurred_on").NotNull();
        table.AddColumn<DateTimeOffset>("recorded_at").NotNull();
        table.AddColumn<decimal>("amount").NotNull();
        table.Indexes.Add(new IndexDefinition("sold_credit_rep_day")
        {
            Columns = ["rep", "occurred_on"],
            IncludeColumns = ["recorded_at", "amount", "region", "product_line"],
        });
        return table;
    }
}
