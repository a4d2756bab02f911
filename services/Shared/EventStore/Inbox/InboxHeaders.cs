using System.Globalization;
using JasperFx.Events;

namespace SalesPlatform.EventStore.Inbox;

public static class InboxHeaders
{
    public const string Source = "source";

    public const string SourceSequence = "source-sequence";

    public const string SourcePosition = "source-position";

    /// <summary>0 for the service's own events.</summary>
    public static long SourceSequenceOf(this IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.GetHeader(SourceSequence) is { } value ? Convert.ToInt64(value.ToString(), CultureInfo.InvariantCulture) : 0;
    }
}
