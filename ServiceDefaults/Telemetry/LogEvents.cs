using Microsoft.Extensions.Logging;

namespace SalesPlatform.ServiceDefaults.Telemetry;

/// <summary>Log lines are found by number; none is given twice: 1xx calls, 2xx relay, 3xx inbox, 4xx database, 5xx reactions,
/// 6xx what a service does on its own clock.</summary>
public static class LogEvents
{
    public static EventId CallRefused { get; } = new(101, nameof(CallRefused));

    public static EventId StoreUnreachable { get; } = new(102, nameof(StoreUnreachable));

    public static EventId CallFailed { get; } = new(103, nameof(CallFailed));

    public static EventId RelayLeads { get; } = new(201, nameof(RelayLeads));

    public static EventId RelayStopped { get; } = new(202, nameof(RelayStopped));

    public static EventId BrokerRefuses { get; } = new(203, nameof(BrokerRefuses));

    public static EventId InboxConnected { get; } = new(301, nameof(InboxConnected));

    public static EventId InboxDisconnected { get; } = new(302, nameof(InboxDisconnected));

    public static EventId InboxBatchFailed { get; } = new(303, nameof(InboxBatchFailed));

    public static EventId InboxWaits { get; } = new(304, nameof(InboxWaits));

    public static EventId MessageParked { get; } = new(305, nameof(MessageParked));

    public static EventId MessageUnreadable { get; } = new(306, nameof(MessageUnreadable));

    public static EventId InboxOutOfTurn { get; } = new(307, nameof(InboxOutOfTurn));

    public static EventId FeedUnreachable { get; } = new(308, nameof(FeedUnreachable));

    /// <summary>Its store was restored to an older point: what it lost is taken back here, and the rest read again.</summary>
    public static EventId FeedReplaced { get; } = new(309, nameof(FeedReplaced));

    public static EventId FeedFailed { get; } = new(310, nameof(FeedFailed));

    /// <summary>Of an epoch before a restore: the restored store has it not.</summary>
    public static EventId EventLost { get; } = new(311, nameof(EventLost));

    public static EventId ViewsRebuilt { get; } = new(312, nameof(ViewsRebuilt));

    public static EventId StoreRestored { get; } = new(402, nameof(StoreRestored));

    public static EventId DatabaseReady { get; } = new(401, nameof(DatabaseReady));

    public static EventId SealingFailed { get; } = new(403, nameof(SealingFailed));

    public static EventId ReactionsStopped { get; } = new(501, nameof(ReactionsStopped));

    public static EventId WorkFailed { get; } = new(601, nameof(WorkFailed));

    public static EventId Drafted { get; } = new(602, nameof(Drafted));

    public static EventId SummingStopped { get; } = new(603, nameof(SummingStopped));
}
