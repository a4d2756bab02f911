using System.Data;
using System.Globalization;

namespace SalesPlatform.EventStore.Relay;

internal static class StorePositions
{
    /// <summary>A closed connection goes back to the pool with its locks and keeps them until somebody happens to use it again.</summary>
    public static async Task GiveUpLeadAsync(NpgsqlConnection connection)
    {
        // A broken connection has lost its locks with its session.
        if (connection.FullState != ConnectionState.Open)
            return;
        await using var command = new NpgsqlCommand("reset idle_session_timeout; select pg_advisory_unlock_all()", connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    public static async Task<bool> TryLeadAsync(
        NpgsqlConnection connection, int work, TimeSpan longestSilence, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1, $2)", connection);
        command.Parameters.AddWithValue(AdvisoryLocks.Space);
        command.Parameters.AddWithValue(work);
        if (!(bool)(await command.ExecuteScalarAsync(cancellation))!)
            return false;
        await using var watch = new NpgsqlCommand(
            string.Create(CultureInfo.InvariantCulture, $"set idle_session_timeout = {(int)longestSilence.TotalMilliseconds}"), connection);
        await watch.ExecuteNonQueryAsync(cancellation);
        return true;
    }

    public static async Task<long> LoadAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            insert into {PlatformTables.RelayPosition} (name, position) values ($1, 0)
            on conflict (name) do update set position = {PlatformTables.RelayPosition}.position returning position
            """, connection);
        command.Parameters.AddWithValue(name);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public static async Task<TimeSpan> AgeOfNextAsync(
        NpgsqlDataSource source, string name, IEnumerable<string> types, TimeProvider time, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"""
            select coalesce((headers ->> '{EventHeaders.MigratedAt}')::timestamptz, timestamp) from store.mt_events where type = any($1)
                and seq_id > coalesce((select position from {PlatformTables.RelayPosition} where name = $2), 0) order by seq_id limit 1
            """);
        command.Parameters.AddWithValue(types.ToArray());
        command.Parameters.AddWithValue(name);
        return await command.ExecuteScalarAsync(cancellation) is DateTime oldest ? time.GetUtcNow() - oldest : TimeSpan.Zero;
    }

    public static async Task SaveAsync(NpgsqlConnection connection, string name, long position, CancellationToken cancellation)
    {
        await connection.ExecuteAsync(
            $"update {PlatformTables.RelayPosition} set position = $2 where name = $1", [name, position], cancellation);
    }
}
