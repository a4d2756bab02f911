using JasperFx.Events;

namespace SalesPlatform.Scorecards;

/// <summary>Something the platform learned at an instant.</summary>
public interface ILearned
{
    /// <summary>When the platform learned it, at the service it came from.</summary>
    DateTimeOffset RecordedAt { get; }
}

/// <summary>What views read of an event besides its data.</summary>
public static class Learned
{
    /// <summary>When the platform learned the event; in UTC, and whole microseconds as PostgreSQL keeps them, so that a rebuilt view equals
    /// the live one.</summary>
    public static DateTimeOffset RecordedAt(this IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var ticks = e.Timestamp.UtcTicks;
        return new DateTimeOffset(ticks - ticks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }

    /// <summary>What was known at an instant.</summary>
    public static IReadOnlyList<T> KnownAt<T>(this IEnumerable<T> entries, DateTimeOffset instant) where T : ILearned =>
        [.. entries.Where(entry => entry.RecordedAt <= instant)];
}
