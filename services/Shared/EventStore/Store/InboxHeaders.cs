using System.Globalization;

namespace SalesPlatform.EventStore.Store;

public static class InboxHeaders
{
    public const string Source = "source";

    public const string SourceSequence = "source-sequence";

    public const string SourcePosition = "source-position";

    /// <summary>0 for the service's own events.</summary>
    public static long SourceSequenceOf(this IEvent e) =>
        e.GetHeader(SourceSequence) is { } value ? Convert.ToInt64(value.ToString(), CultureInfo.InvariantCulture) : 0;

    /// <summary>With the version it has where it came from: it may have been taken in before those ahead of it.</summary>
    public static RecordedEvent AsTold(this IEvent e)
    {
        var recorded = UnitOfWork.AsRecorded(e);
        return recorded with
        {
            RecordedAt = e.RecordedAt(),
            Version = e.GetHeader(SourceSequence) is null ? recorded.Version : e.SourceSequenceOf(),
        };
    }
}
