namespace SalesPlatform.EventStore.Relay;

/// <param name="UpTo">No event at or before this position can appear any more.</param>
/// <param name="WaitsFor">It is not known yet whether an event will appear there, and nothing behind it could be read.</param>
public sealed record CommittedPage(IReadOnlyList<WireEvent> Events, long UpTo, long? WaitsFor = null)
{
    public bool HasMore { get; init; }
}

/// <summary>Reads in the order of sequence numbers without ever passing over an event that is still being committed. A number can be
/// missing because its transaction still runs, or for ever after a rollback: a hole is final only when every transaction that drew a number
/// before it was seen has ended (PostgreSQL's locks tell) and a second look still finds it. See
/// docs/decisions/0002-relay-order.md.</summary>
public sealed class CommittedEvents(EventCatalogue catalogue, SalesServiceBuilder service)
{
    private static readonly TimeSpan LongestWaitForHole = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(5);

    private readonly string[] _published = [.. catalogue.PublishedBy(service.Name)];

    public IReadOnlyList<string> Published => _published;

    /// <summary>On a connection without a transaction. An empty page with an unchanged position: nothing final yet, look again
    /// later.</summary>
    public Task<CommittedPage> ReadAsync(NpgsqlConnection connection, long after, int limit, CancellationToken cancellation) =>
        ReadAsync(connection, after, limit, _published, PublishedTypes.And("$2"), cancellation);

    public Task<CommittedPage> ReadAsync(
        NpgsqlConnection connection, long after, int limit, string[] types, CancellationToken cancellation) =>
        ReadAsync(connection, after, limit, types, "$2", cancellation);

    private async Task<CommittedPage> ReadAsync(
        NpgsqlConnection connection, long after, int limit, string[] types, string wanted, CancellationToken cancellation)
    {
        var rows = await ReadRowsAsync(connection, after, limit, types, wanted, cancellation);
        if (rows.Count == 0)
            return new CommittedPage([], after);
        var final = WithoutHoles(rows, after);
        if (final > 0)
            return Page(rows.Take(final), after, final < rows.Count || rows.Count == limit);

        if (!await EndedAsync(connection, await DrawersAsync(connection, cancellation), cancellation))
            return new CommittedPage([], after, after + 1);
        var last = rows[^1].Position;
        var again = await ReadRowsAsync(connection, after, limit, types, wanted, cancellation);
        return Page(again.TakeWhile(row => row.Position <= last), after, hasMore: true);
    }

    public async Task<(long Position, Guid Id)> HeadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var newest = await connection.ReadAsync(
            $"select seq_id, id from store.mt_events where type = any({PublishedTypes.And("$1")}) order by seq_id desc limit 1",
            [_published], row => (row.GetInt64(0), row.GetGuid(1)), cancellation);
        return newest is [var head] ? head : (0, Guid.Empty);
    }

    public static async Task<HashSet<(long Position, Guid Id)>> HeldAsync(
        NpgsqlConnection connection, IReadOnlyCollection<(long Position, Guid Id)> known, CancellationToken cancellation) =>
        [.. await connection.ReadAsync(
            "select seq_id, id from store.mt_events join unnest($1, $2) as known (position, event) on seq_id = position and id = event",
            [known.Select(point => point.Position).ToArray(), known.Select(point => point.Id).ToArray()],
            row => (row.GetInt64(0), row.GetGuid(1)), cancellation)];

    private static int WithoutHoles(IReadOnlyList<Row> rows, long after)
    {
        var count = 0;
        while (count < rows.Count && rows[count].Position == after + count + 1)
            count++;
        return count;
    }

    private static CommittedPage Page(IEnumerable<Row> rows, long after, bool hasMore)
    {
        var final = rows.ToList();
        return new CommittedPage([.. final.Where(row => row.Event is not null).Select(row => row.Event!)],
            final.Count == 0 ? after : final[^1].Position)
        {
            HasMore = hasMore,
        };
    }

    private Task<IReadOnlyList<Row>> ReadRowsAsync(
        NpgsqlConnection connection, long after, int limit, string[] types, string wanted, CancellationToken cancellation) =>
        connection.ReadAsync(
            $"""
            select seq_id, case when type = any({wanted}) then id end, type, stream_id, version, timestamp,
                   case when type = any({wanted}) then data::text end, case when type = any({wanted}) then headers::text end,
                   {StoreEpochs.Current}
            from store.mt_events where seq_id > $1 order by seq_id limit $3
            """,
            [after, types, limit], row => new Row(row.GetInt64(0), row.IsDBNull(1) ? null : ReadEvent(row)), cancellation);

    private WireEvent ReadEvent(NpgsqlDataReader reader) => new(
        reader.GetGuid(1),
        reader.GetString(2),
        service.Name,
        reader.GetString(3),
        reader.GetInt64(4),
        reader.GetInt64(0),
        reader.GetFieldValue<DateTimeOffset>(5),
        reader.GetFieldValue<byte[]>(6),
        reader.IsDBNull(7) ? new Dictionary<string, string>() : EventHeaders.Read(reader.GetString(7)))
    {
        Epoch = reader.IsDBNull(8) ? null : reader.GetGuid(8),
    };

    // Prepared transactions are among them, without a process. A lock goes after the commit is visible, never before.
    private static async Task<HashSet<string>> DrawersAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        [.. await connection.ReadAsync(
            """
            select virtualtransaction from pg_locks where locktype = 'relation' and relation = 'store.mt_events_sequence'::regclass
                and database = (select oid from pg_database where datname = current_database())
                and mode = 'RowExclusiveLock' and granted and pid is distinct from pg_backend_pid()
            """,
            [], row => row.GetString(0), cancellation)];

    private static async Task<bool> EndedAsync(NpgsqlConnection connection, HashSet<string> drawers, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestWaitForHole);
        while (drawers.Count > 0)
        {
            if (patience.IsCancellationRequested)
                return false;
            await Task.Delay(LookAgainAfter, cancellation);
            drawers.IntersectWith(await DrawersAsync(connection, cancellation));
        }

        return true;
    }

    private sealed record Row(long Position, WireEvent? Event);
}
