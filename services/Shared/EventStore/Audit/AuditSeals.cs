using System.Security.Cryptography;
using Npgsql;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Audit;

internal enum Sealing
{
    AllDone,
    MoreAtOnce,
    WaitsForACommit,
}

/// <summary>Sealed are the service's own events: those it took in are sealed where they come from, and are taken back when that store loses
/// them. What an event is, is computed by the store: nothing travels.</summary>
internal sealed class AuditSeals(NpgsqlDataSource source, CommittedEvents events, TimeProvider time)
{
    private const int PageSize = 1000;

    /// <summary>A stretch without an own event gets a seal once it is so long: it would be walked again after each start.</summary>
    private const int LongestEmpty = 10_000;

    private const string Own = "stream_id not like 'from/%'";

    // A JSON array, so that no two different events have one text.
    private const string RowHash =
        "sha256(convert_to(jsonb_build_array(seq_id, id, stream_id, version, type, extract(epoch from timestamp), data, headers)::text, "
        + "'UTF8'))";

    private const string Select =
        $"select number, after_position, through, positions, rows, hash, sealed_at from {PlatformTables.AuditSeal}";

    private long _passed;

    public async Task<Sealing> SealNextAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var last = await LastAsync(connection, cancellation);
        var after = Math.Max(last.Through, _passed);
        var page = await events.ReadAsync(connection, after, PageSize, [], cancellation);
        if (page.UpTo == after)
            return page.WaitsFor is null ? Sealing.AllDone : Sealing.WaitsForACommit;
        var rows = await RowsAsync(connection, last.Through, page.UpTo, cancellation);
        if (rows.Count > 0 || page.UpTo - last.Through >= LongestEmpty)
            await SaveAsync(connection, last.Next(page.UpTo, rows, time.GetUtcNow()), cancellation);
        _passed = page.UpTo;
        return page.HasMore ? Sealing.MoreAtOnce : Sealing.AllDone;
    }

    public static async Task<IReadOnlyList<AuditSeal>> ReadAsync(
        NpgsqlConnection connection, long afterNumber, int limit, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            {Select}
            where number > $1 order by number limit $2
            """, connection);
        command.Parameters.AddWithValue(afterNumber);
        command.Parameters.AddWithValue(limit);
        return await ReadAsync(command, cancellation);
    }

    public static async Task<IReadOnlyList<SealedRow>> RowsAsync(
        NpgsqlConnection connection, long after, long through, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select seq_id, {RowHash} from store.mt_events where seq_id > $1 and seq_id <= $2 and {Own} order by seq_id", connection);
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue(through);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<SealedRow>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(new SealedRow(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)));
        return rows;
    }

    public static async Task<long> CountAsync(NpgsqlConnection connection, long after, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select count(*) from store.mt_events where seq_id > $1 and {Own}", connection);
        command.Parameters.AddWithValue(after);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<AuditSeal> LastAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            {Select}
            order by number desc limit 1
            """, connection);
        return (await ReadAsync(command, cancellation)).SingleOrDefault() ?? AuditSeal.None;
    }

    // Of two replicas at once, one sets it.
    private static async Task SaveAsync(NpgsqlConnection connection, AuditSeal seal, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            insert into {PlatformTables.AuditSeal} (number, after_position, through, positions, rows, hash, sealed_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
            """, connection);
        command.Parameters.AddWithValue(seal.Number);
        command.Parameters.AddWithValue(seal.After);
        command.Parameters.AddWithValue(seal.Through);
        command.Parameters.AddWithValue(seal.Rows.Select(row => row.Position).ToArray());
        command.Parameters.AddWithValue(seal.Rows.SelectMany(row => row.Hash).ToArray());
        command.Parameters.AddWithValue(seal.Hash);
        command.Parameters.AddWithValue(seal.SealedAt);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<IReadOnlyList<AuditSeal>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var seals = new List<AuditSeal>();
        while (await reader.ReadAsync(cancellation))
        {
            var (positions, hashes) = (reader.GetFieldValue<long[]>(3), reader.GetFieldValue<byte[]>(4));
            // A row of hashes that somebody cut is no reason to fail: the seal's own hash tells.
            var rows = positions.Zip(hashes.Chunk(SHA256.HashSizeInBytes), (position, hash) => new SealedRow(position, hash)).ToList();
            seals.Add(new AuditSeal(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), rows, reader.GetFieldValue<byte[]>(5),
                reader.GetFieldValue<DateTimeOffset>(6)));
        }

        return seals;
    }
}
