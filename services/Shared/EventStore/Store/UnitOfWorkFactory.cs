using Marten;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.EventStore.Store;

/// <summary>Opens transactions on the service's event store, and commits them.</summary>
public sealed class UnitOfWorkFactory(IDocumentStore store, EventCatalogue catalogue, GroupCommit group, TimeProvider time)
{
    /// <summary>The clock of the service.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Begins a transaction.</summary>
    public UnitOfWork Begin(CommandContext context) => new(store.QuerySession(), catalogue, context);

    /// <summary>Commits. Completes when the events are durable; fails when somebody else was faster, and then nothing of it is
    /// saved.</summary>
    /// <remarks>Takes no cancellation: a commit that nobody waits for any more still happens or does not, and its receipt says
    /// which.</remarks>
    public async Task CommitAsync(UnitOfWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var span = PlatformMetrics.Activities.StartActivity("append");
        span?.SetTag("salesplatform.events", work.Appended);
        span?.SetTag("salesplatform.event.types", work.AppendedTypes.Distinct().ToArray());
        await group.CommitAsync(work);
    }
}
