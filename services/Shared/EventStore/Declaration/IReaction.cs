using JasperFx.Events;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Declaration;

/// <summary>
/// What a service does of itself when something has happened, in another service or in its own. It is told of every such event at least
/// once, in the order of this service's store, which for another service's events is the order of their arrival. So a reaction decides from
/// what is known now, and finds nothing to do the second time.
/// </summary>
public interface IReaction
{
    /// <summary>The events it is told of.</summary>
    IReadOnlyCollection<Type> On { get; }

    /// <summary>Reads, decides and appends; is run again from the start after a concurrent change. What it throws is tried again: an event
    /// is never passed over.</summary>
    /// <param name="work">Acts as the service itself; what is appended carries the cause's correlation id and, as its cause, the event's
    /// id.</param>
    /// <param name="cause">What has happened.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task ReactAsync(UnitOfWork work, IEvent cause, CancellationToken cancellation);
}
