using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesPlatform.EventStore.Reactions;

namespace SalesPlatform.EventStore.Health;

/// <summary>Whether the service reacts to what happens. It answers calls all the same, so that it is degraded and not unhealthy.</summary>
internal sealed class ReactionCheck(ReactionState state) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.Fault is { } fault ? HealthCheckResult.Degraded(fault) : HealthCheckResult.Healthy());
}
