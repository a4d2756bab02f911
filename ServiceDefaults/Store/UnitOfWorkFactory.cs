using Marten;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Relay;

namespace SalesPlatform.ServiceDefaults.Store;

/// <summary>Opens transactions on the service's event store.</summary>
public sealed class UnitOfWorkFactory(IDocumentStore store, EventCatalogue catalogue, RelaySignal relay, TimeProvider time)
{
    /// <summary>The clock of the service.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Begins a transaction.</summary>
    public UnitOfWork Begin(CommandContext context) => new(store.LightweightSession(), catalogue, context);

    /// <summary>Commits, and wakes the relay. Awakened after the commit and not by a NOTIFY within it: that takes a lock shared by all
    /// writers of the database.</summary>
    public async Task CommitAsync(UnitOfWork work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        await work.SaveAsync(cancellation);
        relay.Pulse();
    }
}
