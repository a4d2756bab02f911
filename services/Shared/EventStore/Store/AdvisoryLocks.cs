namespace SalesPlatform.EventStore.Store;

/// <summary>Keys of the advisory locks of a service's database: <c>(Space, what)</c>.</summary>
internal static class AdvisoryLocks
{
    /// <summary>Sets ours apart from those of libraries.</summary>
    public const int Space = 0x5A1E5;

    /// <summary>Held for as long as a replica publishes.</summary>
    public const int Relay = 1;

    /// <summary>Held for one transaction of the inbox.</summary>
    public const int Inbox = 2;

    /// <summary>Held for as long as a replica reacts.</summary>
    public const int Reactions = 3;

    /// <summary>Held for one transaction that states when its facts were recorded.</summary>
    public const int StatedTime = 4;
}
