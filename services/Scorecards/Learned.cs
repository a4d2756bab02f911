using System.Globalization;
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
    /// <summary>Header of a taken-in event: its version in the stream it comes from.</summary>
    public const string SourceSequence = "source-sequence";

    /// <summary>When the platform learned the event; in UTC, and whole microseconds as PostgreSQL keeps them, so that a rebuilt view equals
    /// the live one.</summary>
    public static DateTimeOffset RecordedAt(this IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var ticks = e.Timestamp.UtcTicks;
        return new DateTimeOffset(ticks - ticks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }

    /// <summary>The place of a taken-in event in the stream it comes from.</summary>
    /// <exception cref="InvalidOperationException">The event has no such header: it was not taken in from another service.</exception>
    public static long SourceSequenceOf(IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        // A number when it was just set, a JSON number or text when it was read back.
        return long.TryParse(e.GetHeader(SourceSequence)?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw new InvalidOperationException($"Event {e.Id} ({e.EventTypeName}) in '{e.StreamKey}' has no '{SourceSequence}' header.");
    }

    /// <summary>What was known at an instant.</summary>
    public static IReadOnlyList<T> KnownAt<T>(this IEnumerable<T> entries, DateTimeOffset instant) where T : ILearned =>
        [.. entries.Where(entry => entry.RecordedAt <= instant)];
}
