using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.EventStore.Health;

/// <summary>A service that has never read a source to its head would answer with half the facts: it is not ready until it has. Later, a source
/// that is away does not matter: what is known of it stands.</summary>
public sealed class InboxCheck(SalesServiceBuilder service, InboxState state, InboxPositions positions) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            foreach (var from in service.Awaited)
            {
                if (!state.IsComplete(from) && await positions.OfAsync(from, cancellationToken) == 0)
                    return HealthCheckResult.Unhealthy($"Still taking in the events of {from}{(state.FaultOf(from) is { } fault ? $": {fault}" : "")}");
            }

            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException fault)
        {
            return HealthCheckResult.Unhealthy($"The event store does not answer: {fault.Message}");
        }
    }
}
