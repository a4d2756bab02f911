namespace SalesPlatform.EventStore.Messaging;

public sealed class MessagingOptions
{
    public const string Section = "Messaging";

    public TimeSpan PublishTimeout { get; set; } = TimeSpan.FromSeconds(10);

    public int BatchSize { get; set; } = 200;

    public ushort Prefetch { get; set; } = 500;

    /// <summary>Doubles with each failure.</summary>
    public TimeSpan FirstRetryDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    public TimeSpan LongestRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    public TimeSpan ProbeInterval { get; set; } = TimeSpan.FromSeconds(5);

    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(15);
}
