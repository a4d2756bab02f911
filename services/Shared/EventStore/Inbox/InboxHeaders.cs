using System.Globalization;
using JasperFx.Events;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>Where an event came from, kept with it in the store that took it in.</summary>
public static class InboxHeaders
{
    /// <summary>Owning service.</summary>
    public const string Source = "source";

    /// <summary>Version within the source's stream.</summary>
    public const string SourceSequence = "source-sequence";

    /// <summary>Place in the source's store.</summary>
    public const string SourcePosition = "source-position";

    /// <summary>Place of a taken-in event in its original stream; 0 for the service's own events.</summary>
    public static long SourceSequenceOf(this IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.GetHeader(SourceSequence) is { } value ? Convert.ToInt64(value.ToString(), CultureInfo.InvariantCulture) : 0;
    }
}
