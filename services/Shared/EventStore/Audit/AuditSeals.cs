using System.Security.Cryptography;
using SalesPlatform.EventStore.Relay;

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

    public static Task<IReadOnlyList<AuditSeal>> ReadAsync(
        NpgsqlConnection connection, long afterNumber, int limit, CancellationToken cancellation) =>
        connection.ReadAsync($"{Select} where number > $1 order by number limit $2", [afterNumber, limit], SealAt, cancellation);

    public static Task<IReadOnlyList<SealedRow>> RowsAsync(
        NpgsqlConnection connection, long after, long through, CancellationToken cancellation) =>
        connection.ReadAsync(
            $"select seq_id, {RowHash} from store.mt_events where seq_id > $1 and seq_id <= $2 and {Own} order by seq_id", [after, through],
            row => new SealedRow(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), cancellation);

    public static async Task<long> CountAsync(NpgsqlConnection connection, long after, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select count(*) from store.mt_events where seq_id > $1 and {Own}", connection);
        command.Parameters.AddWithValue(after);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<AuditSeal> LastAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await connection.ReadAsync($"{Select} order by number desc limit 1", [], SealAt, cancellation) is [var last]
            ? last : AuditSeal.None;

    // Of two replicas at once, one sets it.
    private static async Task SaveAsync(NpgsqlConnection connection, AuditSeal seal, CancellationToken cancellation) =>
        await connection.ExecuteAsync(
            $"""
            insert into {PlatformTables.AuditSeal} (number, after_position, through, positions, rows, hash, sealed_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
            """,
            [seal.Number, seal.After, seal.Through, seal.Rows.Select(row => row.Position).ToArray(),
                seal.Rows.SelectMany(row => row.Hash).ToArray(), seal.Hash, seal.SealedAt],
            cancellation);

    private static AuditSeal SealAt(NpgsqlDataReader row)
    {
        var (positions, hashes) = (row.GetFieldValue<long[]>(3), row.GetFieldValue<byte[]>(4));
        // A row of hashes that somebody cut is no reason to fail: the seal's own hash tells.
        var rows = positions.Zip(hashes.Chunk(SHA256.HashSizeInBytes), (position, hash) => new SealedRow(position, hash)).ToList();
        return new AuditSeal(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), rows, row.GetFieldValue<byte[]>(5), row.GetFieldValue<DateTimeOffset>(6));
    }
}
