using JasperFx.Events;

namespace SalesPlatform.LaunchCoordination.Due;

/// <summary>When what happened to a launch, from its stream.</summary>
internal sealed class LaunchTimes(IReadOnlyList<IEvent> events)
{
    /// <summary>When an event of a type was last recorded, of those that fit; null when none was.</summary>
    public DateTimeOffset? Last<TEvent>(Func<TEvent, bool>? fits = null) =>
        events.LastOrDefault(e => e.Data is TEvent data && fits?.Invoke(data) != false)?.Timestamp;
}
