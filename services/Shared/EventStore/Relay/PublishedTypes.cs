namespace SalesPlatform.EventStore.Relay;

/// <summary>What any version of the service has ever published, told before it recorded any of it: an old replica that leads the relay or
/// serves the feed passes over nothing that a new one beside it records.</summary>
internal sealed class PublishedTypes(NpgsqlDataSource source, CommittedEvents events) : IHostedService
{
    public static string And(string own) => $"array(select unnest({own}) union select type from {PlatformTables.RelayType})";

    public Task StartAsync(CancellationToken cancellationToken) => source.ExecuteAsync(
        $"insert into {PlatformTables.RelayType} (type) select unnest($1) on conflict do nothing", [events.Published.ToArray()],
        cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
