namespace SalesPlatform.EventStore.Messaging;

/// <summary>Limits of publishing and consuming (section <c>Messaging</c> of the configuration).</summary>
public sealed class MessagingOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Messaging";

    /// <summary>Longest wait for the broker's confirmation of a page.</summary>
    public TimeSpan PublishTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Most events handed to the handler at once.</summary>
    public int BatchSize { get; set; } = 200;

    /// <summary>Messages the broker may send ahead of their acknowledgement.</summary>
    public ushort Prefetch { get; set; } = 500;

    /// <summary>How long events wait for company that are not wanted at once.</summary>
    public TimeSpan Gathering { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Wait before a failed batch is tried again; doubles with each failure.</summary>
    public TimeSpan FirstRetryDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Where the doubling ends.</summary>
    public TimeSpan LongestRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an idle publisher leaves the connection untried.</summary>
    public TimeSpan ProbeInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait for running work when the service stops.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(15);
}
