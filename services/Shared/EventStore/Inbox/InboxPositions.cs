using Npgsql;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>How far each source's feed has been read, and for which types of event. Every event of these types at or before a position is in the
/// store (or parked). A version of the service that learns a type more begins anew: its history is what it has not read.</summary>
public sealed class InboxPositions(NpgsqlDataSource source, SalesServiceBuilder service)
{
    /// <summary>Position of one source; 0 before the first reading of all that the service learns from it.</summary>
    public async Task<long> OfAsync(string from, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"select position from {PlatformTables.InboxPosition} where source = $1 and types @> $2");
        command.Parameters.AddWithValue(from);
        command.Parameters.AddWithValue(TypesOf(from));
        return (long?)await command.ExecuteScalarAsync(cancellation) ?? 0;
    }

    /// <summary>Moves a position on, and back only where it stands for other types.</summary>
    public Task AdvanceAsync(string from, long position, CancellationToken cancellation) =>
        WriteAsync(from, position, "case when held.types @> excluded.types then greatest(excluded.position, held.position) else excluded.position end", cancellation);

    /// <summary>Starts over: the source's store is not the one that was read before.</summary>
    public Task ResetAsync(string from, CancellationToken cancellation) => WriteAsync(from, 0, "excluded.position", cancellation);

    private string[] TypesOf(string from) => [.. service.Learned[from].Order(StringComparer.Ordinal)];

    private async Task WriteAsync(string from, long position, string value, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"insert into {PlatformTables.InboxPosition} as held (source, position, types) values ($1, $2, $3) " +
            $"on conflict (source) do update set position = {value}, types = excluded.types");
        command.Parameters.AddWithValue(from);
        command.Parameters.AddWithValue(position);
        command.Parameters.AddWithValue(TypesOf(from));
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
