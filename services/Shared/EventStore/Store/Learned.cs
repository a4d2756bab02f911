namespace SalesPlatform.EventStore.Store;

public interface ILearned
{
    DateTimeOffset RecordedAt { get; }
}

public interface ILearnedEntry : ILearned
{
    Guid Id { get; }
}

public static class Learned
{
    /// <summary>In the whole microseconds PostgreSQL keeps: a rebuilt view must equal the live one.</summary>
    public static DateTimeOffset RecordedAt(this IEvent e) => InMicroseconds(e.Timestamp);

    public static DateTimeOffset InMicroseconds(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    public static IReadOnlyList<T> KnownAt<T>(this IEnumerable<T> entries, DateTimeOffset instant) where T : ILearned =>
        [.. entries.Where(entry => entry.RecordedAt <= instant)];
}
