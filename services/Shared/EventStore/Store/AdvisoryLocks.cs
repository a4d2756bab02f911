namespace SalesPlatform.EventStore.Store;

internal static class AdvisoryLocks
{
    /// <summary>Sets ours apart from those of libraries.</summary>
    public const int Space = 0x5A1E5;

    public const int Relay = 1;

    public const int Inbox = 2;

    public const int Reactions = 3;

    public const int StatedTime = 4;
}
