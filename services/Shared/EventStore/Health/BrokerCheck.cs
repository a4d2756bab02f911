using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SalesPlatform.EventStore.Health;

/// <summary>Told after a moment, so that a connection made anew does not make every service unready.</summary>
internal sealed class BrokerCheck(BrokerState broker, TimeProvider time) : IHealthCheck
{
    /// <summary>Beyond what is needed to notice (a probe and its timeout), short enough to tell within half a minute.</summary>
    public static readonly TimeSpan LongestBlip = TimeSpan.FromSeconds(10);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (fault, since) = (broker.Fault, time.GetUtcNow() - broker.Since);
        return Task.FromResult(fault is null || since < LongestBlip ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"The broker does not work for {since.TotalSeconds:0} s: {fault}"));
    }
}
