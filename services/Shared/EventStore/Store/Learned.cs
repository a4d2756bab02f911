using JasperFx.Events;

namespace SalesPlatform.EventStore.Store;

/// <summary>Something the platform learned at an instant.</summary>
public interface ILearned
{
    /// <summary>When, at the service it came from.</summary>
    DateTimeOffset RecordedAt { get; }
}

/// <summary>What views read of an event besides its data.</summary>
public static class Learned
{
    /// <summary>When the platform learned the event, in the whole microseconds PostgreSQL keeps: a rebuilt view must equal the live
    /// one.</summary>
    public static DateTimeOffset RecordedAt(this IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return InMicroseconds(e.Timestamp);
    }

    /// <summary>An instant in UTC and whole microseconds.</summary>
    public static DateTimeOffset InMicroseconds(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>What was known at an instant.</summary>
    public static IReadOnlyList<T> KnownAt<T>(this IEnumerable<T> entries, DateTimeOffset instant) where T : ILearned =>
        [.. entries.Where(entry => entry.RecordedAt <= instant)];
}
