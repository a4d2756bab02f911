using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesPlatform.EventStore.Reactions;
using SalesPlatform.EventStore.Relay;

namespace SalesPlatform.EventStore.Health;

/// <summary>One failed reaction makes it degraded, for it answers calls all the same; one far behind makes it not ready.</summary>
internal sealed class ReactionCheck(
    NpgsqlDataSource source, EventCatalogue catalogue, ReactionRunner runner, ReactionState state, TimeProvider time) : IHealthCheck
{
    public static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(20);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (runner.Causes.Count == 0)
            return HealthCheckResult.Healthy();
        try
        {
            // Told only while reactions fail: an event of another service may be old when it comes, and is no older for that.
            var age = await StorePositions.AgeOfNextAsync(
                source, ReactionService.PositionName, runner.Causes.Select(catalogue.NameOf), time, cancellationToken);
            return state.Fault is not { } fault ? HealthCheckResult.Healthy()
                : age < LongestLag ? HealthCheckResult.Degraded(fault)
                : HealthCheckResult.Unhealthy($"The oldest event without its reaction is {age.TotalSeconds:0} s old: {fault}");
        }
        catch (NpgsqlException fault)
        {
            return HealthCheckResult.Unhealthy($"The event store does not answer: {fault.Message}");
        }
    }
}
