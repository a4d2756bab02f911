using JasperFx.Events.Projections;
using Marten.Events.Projections;
using Weasel.Postgresql.Tables;

namespace SalesPlatform.EventStore.Declaration;

/// <summary>Narrow rows made of events, to be summed. They are only ever added, those of a transaction by one statement, and a row that is
/// there already stays as it is. Not Marten's flat table, which has one row an event and a statement for each.</summary>
public abstract class RowView<TRow> : ProjectionBase, IProjection
{
    private readonly Dictionary<Type, Func<IEvent, IEnumerable<TRow>>> _rowsOf = [];
    private readonly List<(string Name, Func<IReadOnlyList<TRow>, object> Values)> _columns = [];
    private readonly Lazy<string> _insert;

    protected RowView(string name, string table)
    {
        Name = name;
        Table = new Table(table);
        Options.DeleteDataInTableOnTeardown(table);
        _insert = new Lazy<string>(() =>
        {
            var columns = string.Join(", ", _columns.Select(column => column.Name));
            var given = string.Join(", ", _columns.Select(_ => "?"));
            return $"insert into {table} ({columns}) select * from unnest({given}) on conflict do nothing";
        });
    }

    internal Table Table { get; }

    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var rows = events.SelectMany(RowsOf).ToList();
        if (rows.Count > 0)
            operations.QueueSqlCommand(_insert.Value, [.. _columns.Select(column => column.Values(rows))]);
        return Task.CompletedTask;
    }

    public IEnumerable<TRow> RowsOf(IEvent e) => _rowsOf.TryGetValue(e.EventType, out var rowsOf) ? rowsOf(e) : [];

    protected void On<TEvent>(Func<IEvent<TEvent>, IEnumerable<TRow>> rowsOf) where TEvent : class
    {
        IncludeType<TEvent>();
        _rowsOf.Add(typeof(TEvent), e => rowsOf((IEvent<TEvent>)e));
    }

    protected void Key<T>(string column, Func<TRow, T> value) where T : notnull => Add(column, value).AsPrimaryKey();

    protected void Column<T>(string column, Func<TRow, T> value) where T : notnull => Add(column, value).NotNull();

    protected void Optional(string column, Func<TRow, string?> value) => Add(column, value);

    protected void Optional<T>(string column, Func<TRow, T?> value) where T : struct
    {
        Table.AddColumn<T>(column);
        _columns.Add((column, rows => rows.Select(value).ToArray()));
    }

    protected void Index(string name, string[] columns, params string[] covered) =>
        Table.Indexes.Add(new IndexDefinition(name) { Columns = columns, IncludeColumns = covered.Length > 0 ? covered : null });

    private Table.ColumnExpression Add<T>(string column, Func<TRow, T> value)
    {
        _columns.Add((column, rows => rows.Select(value).ToArray()));
        return Table.AddColumn<T>(column);
    }
}
