using Npgsql;
using Weasel.Postgresql.Tables;

namespace SalesPlatform.Budget.Amounts;

/// <summary>The account is the team of a cost, the item its category. Company currency.</summary>
internal sealed record DayAmount(string Account, string Item, DateOnly Day, decimal Amount);

/// <summary>One immutable row for each event and account: rows can arrive in any order, and a sum "as known at" an instant leaves out those
/// learned later. Relational and not documents: figures are sums over many narrow rows, which the covering index answers.</summary>
internal sealed class AmountTable
{
    private readonly string _insert;
    private readonly string _sum;

    public AmountTable(string schema, string name)
    {
        Name = $"{schema}.{name}";
        Definition = Define(Name, name);
        _insert = $"insert into {Name} (event_id, account, item, occurred_on, recorded_at, amount) values (?, ?, ?, ?, ?, ?) on conflict "
            + $"(event_id, account) do nothing";
        _sum = $"""
            select account, item, occurred_on, sum(amount) from {Name}
            where account = any($1) and occurred_on >= $2 and occurred_on < $3 and recorded_at <= $4
            group by account, item, occurred_on
            """;
    }

    public string Name { get; }

    public Table Definition { get; }

    public void Insert(IDocumentOperations operations, Guid eventId, DateTimeOffset recordedAt, DayAmount row)
    {
        operations.QueueSqlCommand(_insert, eventId, row.Account, row.Item, row.Day, Learned.InMicroseconds(recordedAt), row.Amount);
    }

    public Task<IReadOnlyList<DayAmount>> SumAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> accounts, (DateOnly Start, DateOnly End) days, DateTimeOffset asOf,
        CancellationToken cancellation) =>
        connection.ReadAsync(_sum, [accounts.ToArray(), days.Start, days.End, asOf.ToUniversalTime()],
            row => new DayAmount(row.GetString(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetDecimal(3)), cancellation);

    private static Table Define(string qualified, string name)
    {
        var table = new Table(qualified);
        table.AddColumn<Guid>("event_id").AsPrimaryKey();
        table.AddColumn<string>("account").AsPrimaryKey();
        table.AddColumn<string>("item").NotNull();
        table.AddColumn<DateOnly>("occurred_on").NotNull();
        table.AddColumn<DateTimeOffset>("recorded_at").NotNull();
        table.AddColumn<decimal>("amount").NotNull();
        table.Indexes.Add(new IndexDefinition($"{name}_account_day")
        {
            Columns = ["account", "occurred_on"],
            IncludeColumns = ["item", "recorded_at", "amount"],
        });
        return table;
    }
}
