using JasperFx.Events;

namespace SalesPlatform.LaunchCoordination.Due;

internal sealed class LaunchTimes(IReadOnlyList<IEvent> events)
{
    public object Newest => events[^1].Data;

    public DateTimeOffset? Last<TEvent>(Func<TEvent, bool>? fits = null) =>
        events.LastOrDefault(e => e.Data is TEvent data && fits?.Invoke(data) != false)?.Timestamp;
}
