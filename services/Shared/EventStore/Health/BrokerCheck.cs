using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesPlatform.EventStore.Messaging;

namespace SalesPlatform.EventStore.Health;

/// <summary>Whether the broker takes messages and delivers them: not while it is away, and not while an alarm (memory, disk) keeps it from
/// taking any. Told after a moment, so that a connection that is made anew does not make every service unready.</summary>
internal sealed class BrokerCheck(BrokerState broker, TimeProvider time) : IHealthCheck
{
    /// <summary>Beyond what is needed to notice (a probe and its timeout), short enough to tell within half a minute.</summary>
    public static readonly TimeSpan LongestBlip = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (fault, since) = (broker.Fault, time.GetUtcNow() - broker.Since);
        return Task.FromResult(fault is null || since < LongestBlip ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"The broker does not work for {since.TotalSeconds:0} s: {fault}"));
    }
}
