using Npgsql;
using SalesPlatform.ServiceDefaults.Store;

namespace SalesPlatform.ServiceDefaults.Inbox;

/// <summary>How far each source's feed has been read. Everything at or before a position is in the store (or parked).</summary>
public sealed class InboxPositions(NpgsqlDataSource source)
{
    /// <summary>Position of one source; 0 before the first reading.</summary>
    public async Task<long> OfAsync(string service, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"select position from {PlatformTables.InboxPosition} where source = $1");
        command.Parameters.AddWithValue(service);
        return (long?)await command.ExecuteScalarAsync(cancellation) ?? 0;
    }

    /// <summary>Moves a position on, never back.</summary>
    public Task AdvanceAsync(string service, long position, CancellationToken cancellation) =>
        WriteAsync(service, position, "greatest(excluded.position, held.position)", cancellation);

    /// <summary>Starts over: the source's store is not the one that was read before.</summary>
    public Task ResetAsync(string service, CancellationToken cancellation) => WriteAsync(service, 0, "excluded.position", cancellation);

    private async Task WriteAsync(string service, long position, string value, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"insert into {PlatformTables.InboxPosition} as held (source, position) values ($1, $2) on conflict (source) do update set position = {value}");
        command.Parameters.AddWithValue(service);
        command.Parameters.AddWithValue(position);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
