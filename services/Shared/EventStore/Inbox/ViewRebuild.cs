using Marten;
using Microsoft.Extensions.Logging;
using Npgsql;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>Views still hold facts that were taken back. What is left to do stands in the store, so that a crash does not leave it
/// undone.</summary>
public sealed class ViewRebuild(NpgsqlDataSource source, IDocumentStore store, ILogger<ViewRebuild> log)
{
    private static readonly TimeSpan LongestProjection = TimeSpan.FromMinutes(30);

    public async Task<bool> IsNeededAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await IsNeededAsync(connection, cancellation);
    }

    /// <summary>Nothing is appended meanwhile: commands wait, or are told to try again.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await InboxLock.TakeAsync(connection, cancellation);
        if (!await IsNeededAsync(connection, cancellation))
            return;
        await ExecuteAsync(connection, "lock table store.mt_events in share mode", cancellation);
        foreach (var projection in store.Options.Events.Projections())
        {
            using var daemon = await store.BuildProjectionDaemonAsync();
            await daemon.RebuildProjectionAsync(projection.Name, LongestProjection, cancellation);
        }

        await ExecuteAsync(connection, $"update {PlatformTables.InboxTakenBack} set is_out_of_views = true where not is_out_of_views",
            cancellation);
        await transaction.CommitAsync(cancellation);
        log.LogWarning(LogEvents.ViewsRebuilt, "The views are built anew, without the facts that were taken back");
    }

    private static async Task<bool> IsNeededAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select exists (select from {PlatformTables.InboxTakenBack} where not is_out_of_views)", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
