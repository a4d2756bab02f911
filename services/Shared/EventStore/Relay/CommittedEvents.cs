using Npgsql;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Relay;

/// <param name="UpTo">No event at or before this position can appear any more.</param>
/// <param name="WaitsFor">It is not known yet whether an event will appear there, and nothing behind it could be read.</param>
public sealed record CommittedPage(IReadOnlyList<WireEvent> Events, long UpTo, long? WaitsFor = null)
{
    /// <summary>Can be read at once.</summary>
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
        ReadAsync(connection, after, limit, _published, cancellation);

    public async Task<CommittedPage> ReadAsync(
        NpgsqlConnection connection, long after, int limit, string[] types, CancellationToken cancellation)
    {
        var rows = await ReadRowsAsync(connection, after, limit, types, cancellation);
        if (rows.Count == 0)
            return new CommittedPage([], after);
        var final = WithoutHoles(rows, after);
        if (final > 0)
            return Page(rows.Take(final), after, final < rows.Count || rows.Count == limit);

        if (!await EndedAsync(connection, await DrawersAsync(connection, cancellation), cancellation))
            return new CommittedPage([], after, after + 1);
        var last = rows[^1].Position;
        var again = await ReadRowsAsync(connection, after, limit, types, cancellation);
        return Page(again.TakeWhile(row => row.Position <= last), after, hasMore: true);
    }

    /// <summary>0 when there is none.</summary>
    public async Task<(long Position, Guid Id)> HeadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select seq_id, id from store.mt_events where type = any($1) order by seq_id desc limit 1", connection);
        command.Parameters.AddWithValue(_published);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? (reader.GetInt64(0), reader.GetGuid(1)) : (0, Guid.Empty);
    }

    public static async Task<HashSet<(long Position, Guid Id)>> HeldAsync(
        NpgsqlConnection connection, IReadOnlyCollection<(long Position, Guid Id)> known, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select seq_id, id from store.mt_events join unnest($1, $2) as known (position, event) on seq_id = position and id = event",
            connection);
        command.Parameters.AddWithValue(known.Select(point => point.Position).ToArray());
        command.Parameters.AddWithValue(known.Select(point => point.Id).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var held = new HashSet<(long, Guid)>();
        while (await reader.ReadAsync(cancellation))
            held.Add((reader.GetInt64(0), reader.GetGuid(1)));
        return held;
    }

    private static int WithoutHoles(List<Row> rows, long after)
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

    private async Task<List<Row>> ReadRowsAsync(
        NpgsqlConnection connection, long after, int limit, string[] types, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select seq_id, case when type = any($2) then id end, type, stream_id, version, timestamp,
                   case when type = any($2) then data::text end, case when type = any($2) then headers::text end, {StoreEpochs.Current}
            from store.mt_events where seq_id > $1 order by seq_id limit $3
            """, connection);
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue(types);
        command.Parameters.AddWithValue(limit);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(new Row(reader.GetInt64(0), reader.IsDBNull(1) ? null : ReadEvent(reader)));
        return rows;
    }

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
    private static async Task<HashSet<string>> DrawersAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            select virtualtransaction from pg_locks where locktype = 'relation' and relation = 'store.mt_events_sequence'::regclass
                and database = (select oid from pg_database where datname = current_database())
                and mode = 'RowExclusiveLock' and granted and pid is distinct from pg_backend_pid()
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var transactions = new HashSet<string>();
        while (await reader.ReadAsync(cancellation))
            transactions.Add(reader.GetString(0));
        return transactions;
    }

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
