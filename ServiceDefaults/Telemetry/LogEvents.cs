using Microsoft.Extensions.Logging;

namespace SalesPlatform.ServiceDefaults.Telemetry;

/// <summary>
/// The numbers under which the platform's log lines are found, whatever their wording becomes. Hundreds by part: 1xx calls, 2xx relay and
/// broker,
/// 3xx inbox, 4xx database. A number is never given twice.
/// </summary>
public static class LogEvents
{
    /// <summary>A command or query was refused by the domain.</summary>
    public static EventId CallRefused { get; } = new(101, nameof(CallRefused));

    /// <summary>A call failed because the event store is away.</summary>
    public static EventId StoreUnreachable { get; } = new(102, nameof(StoreUnreachable));

    /// <summary>A call failed for a fault of ours.</summary>
    public static EventId CallFailed { get; } = new(103, nameof(CallFailed));

    /// <summary>This replica publishes from now on.</summary>
    public static EventId RelayLeads { get; } = new(201, nameof(RelayLeads));

    /// <summary>Publishing stopped, and is tried again.</summary>
    public static EventId RelayStopped { get; } = new(202, nameof(RelayStopped));

    /// <summary>The broker confirms nothing.</summary>
    public static EventId BrokerRefuses { get; } = new(203, nameof(BrokerRefuses));

    /// <summary>The inbox is connected to its queue.</summary>
    public static EventId InboxConnected { get; } = new(301, nameof(InboxConnected));

    /// <summary>The inbox lost its queue.</summary>
    public static EventId InboxDisconnected { get; } = new(302, nameof(InboxDisconnected));

    /// <summary>A batch failed, and its messages are tried one by one.</summary>
    public static EventId InboxBatchFailed { get; } = new(303, nameof(InboxBatchFailed));

    /// <summary>A batch cannot be taken in now, and comes again.</summary>
    public static EventId InboxWaits { get; } = new(304, nameof(InboxWaits));

    /// <summary>A message was parked: somebody has to look at it.</summary>
    public static EventId MessageParked { get; } = new(305, nameof(MessageParked));

    /// <summary>A message that is no event was moved to the error queue.</summary>
    public static EventId MessageUnreadable { get; } = new(306, nameof(MessageUnreadable));

    /// <summary>A message came out of turn, and the broker delivers again.</summary>
    public static EventId InboxOutOfTurn { get; } = new(307, nameof(InboxOutOfTurn));

    /// <summary>A source's feed does not answer.</summary>
    public static EventId FeedUnreachable { get; } = new(308, nameof(FeedUnreachable));

    /// <summary>A source's store was restored to an older point: what it lost is taken back here, and the rest read again.</summary>
    public static EventId FeedReplaced { get; } = new(309, nameof(FeedReplaced));

    /// <summary>A source's feed cannot be taken in.</summary>
    public static EventId FeedFailed { get; } = new(310, nameof(FeedFailed));

    /// <summary>A message of an epoch before a restore tells of what the restored store has not: it is left out.</summary>
    public static EventId EventLost { get; } = new(311, nameof(EventLost));

    /// <summary>The views are built anew, without the facts that were taken back.</summary>
    public static EventId ViewsRebuilt { get; } = new(312, nameof(ViewsRebuilt));

    /// <summary>This service's own store was restored, and a reader noticed it.</summary>
    public static EventId StoreRestored { get; } = new(402, nameof(StoreRestored));

    /// <summary>The database and its role are in place.</summary>
    public static EventId DatabaseReady { get; } = new(401, nameof(DatabaseReady));

    /// <summary>The reactions stopped, and are tried again.</summary>
    public static EventId ReactionsStopped { get; } = new(501, nameof(ReactionsStopped));
}
