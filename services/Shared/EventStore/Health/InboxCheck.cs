using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.EventStore.Health;

/// <summary>Not ready until every source was read to its head once: answers would have half the facts. Later a source may be
/// away.</summary>
public sealed class InboxCheck(
    SalesServiceBuilder service, InboxState state, InboxProgress progress, InboxPositions positions, ViewRebuild views) : IHealthCheck
{
    /// <summary>Longer than a restart of its database takes.</summary>
    public static readonly TimeSpan LongestStandstill = TimeSpan.FromSeconds(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            foreach (var from in service.Awaited)
            {
                if (!state.IsComplete(from) && (await positions.OfAsync(from, cancellationToken)).Position == 0)
                    return HealthCheckResult.Unhealthy(
                        $"Still taking in the events of {from}{(state.FaultOf(from) is { } fault ? $": {fault}" : "")}");
            }

            if (await views.IsNeededAsync(cancellationToken))
                return HealthCheckResult.Unhealthy("The views are being built anew, without facts that a source lost in a restore");
            if (progress.Standstill() is var (standing, why) && standing >= LongestStandstill)
                return HealthCheckResult.Unhealthy(
                    $"The inbox has made no progress for {standing.TotalSeconds:0} s{(why is null ? "" : $": {why}")}");
            if (state.FailingFor(LongestStandstill).ToList() is [var (_, failing), ..])
                return HealthCheckResult.Unhealthy($"The inbox is stuck: {failing}");
            return progress.Refused is > 0 and var refused
                ? HealthCheckResult.Degraded(
                    $"{refused} messages could not be kept since the start and lie in the error queue of the inbox")
                : HealthCheckResult.Healthy();
        }
        catch (NpgsqlException fault)
        {
            return HealthCheckResult.Unhealthy($"The event store does not answer: {fault.Message}");
        }
    }
}
