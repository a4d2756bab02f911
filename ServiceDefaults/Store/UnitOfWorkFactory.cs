using Marten;
using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.ServiceDefaults.Store;

/// <summary>Opens transactions on the service's event store, and commits them.</summary>
public sealed class UnitOfWorkFactory(IDocumentStore store, EventCatalogue catalogue, GroupCommit group, TimeProvider time)
{
    /// <summary>The clock of the service.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Begins a transaction.</summary>
    public UnitOfWork Begin(CommandContext context) => new(store.QuerySession(), catalogue, context);

    /// <summary>Commits. Completes when the events are durable; fails when somebody else was faster, and then nothing of it is saved.</summary>
    /// <remarks>Takes no cancellation: a commit that nobody waits for any more still happens or does not, and its receipt says which.</remarks>
    public Task CommitAsync(UnitOfWork work) => group.CommitAsync(work);
}
