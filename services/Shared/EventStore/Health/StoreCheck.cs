using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesPlatform.EventStore.Relay;

namespace SalesPlatform.EventStore.Health;

/// <summary>The age of the oldest unpublished event is the one figure that sees every way in which publishing can stop.</summary>
public sealed class StoreCheck(NpgsqlDataSource source, CommittedEvents events, RelayState relay, TimeProvider time) : IHealthCheck
{
    /// <summary>More than an import or a restart of the broker needs to catch up.</summary>
    public static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var age = await StorePositions.AgeOfNextAsync(source, RelayService.PositionName, events.Published, time, cancellationToken);
            return age < LongestLag
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"The oldest unpublished event is {age.TotalSeconds:0} s old{Because()}");
        }
        catch (NpgsqlException fault)
        {
            return HealthCheckResult.Unhealthy($"The event store does not answer: {fault.Message}");
        }
    }

    private string Because() => relay.Fault is { } fault ? $": {fault}"
        : relay.WaitsFor is > 0 and var hole ? $": a transaction has drawn position {hole} and neither committed nor ended" : "";
}
