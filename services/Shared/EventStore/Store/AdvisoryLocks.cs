namespace SalesPlatform.EventStore.Store;

public static class AdvisoryLocks
{
    /// <summary>Sets ours apart from those of libraries.</summary>
    internal const int Space = 0x5A1E5;

    internal const int Relay = 1;

    internal const int Inbox = 2;

    internal const int Reactions = 3;

    internal const int StatedTime = 4;

    /// <summary>What a service's own code follows its store for.</summary>
    public const int OfTheService = 5;
}
