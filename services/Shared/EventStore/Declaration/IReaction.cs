namespace SalesPlatform.EventStore.Declaration;

/// <summary>Told of every such event at least once, in the order of this service's store (for another service's events that of arrival). So
/// a reaction decides from what is known now, and finds nothing to do the second time.</summary>
public interface IReaction
{
    IReadOnlyCollection<Type> On { get; }

    /// <summary>Run again from the start after a concurrent change. What it throws is tried again: an event is never passed over.</summary>
    /// <param name="work">Acts as the service itself; what is appended has the event as its cause.</param>
    Task ReactAsync(UnitOfWork work, IEvent cause, CancellationToken cancellation);
}
