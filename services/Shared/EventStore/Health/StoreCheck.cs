using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Health;

/// <summary>Ready means: the store answers, and what was committed leaves in time. The age of the oldest unpublished event is the one figure
/// that sees every way in which publishing can stop.</summary>
public sealed class StoreCheck(NpgsqlDataSource source, CommittedEvents events, RelayState relay, TimeProvider time) : IHealthCheck
{
    /// <summary>Age from which an unpublished event makes the service not ready.</summary>
    public static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = source.CreateCommand(
            $"""
            select timestamp from store.mt_events where type = any($1)
                and seq_id > coalesce((select max(position) from {PlatformTables.RelayPosition}), 0) order by seq_id limit 1
            """);
        command.Parameters.AddWithValue(events.Published.ToArray());
        try
        {
            if (await command.ExecuteScalarAsync(cancellationToken) is not DateTime oldest)
                return HealthCheckResult.Healthy();
            var age = time.GetUtcNow() - oldest;
            var because = relay.Fault is null ? "" : $": {relay.Fault}";
            return age < LongestLag
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"The oldest unpublished event is {age.TotalSeconds:0} s old{because}");
        }
        catch (NpgsqlException fault)
        {
            return HealthCheckResult.Unhealthy($"The event store does not answer: {fault.Message}");
        }
    }
}
