namespace SalesPlatform.EventStore.Store;

/// <summary>Names of the metadata stored with each event and carried with each message.</summary>
public static class EventHeaders
{
    /// <summary>Who caused the event.</summary>
    public const string Actor = "actor";

    /// <summary>The role they acted in.</summary>
    public const string Role = "role";

    /// <summary>Ties together what one request caused.</summary>
    public const string CorrelationId = "correlationid";

    /// <summary>Id of the event that a service reacted to with this one.</summary>
    public const string CausationId = "causationid";

    /// <summary>W3C trace context.</summary>
    public const string TraceParent = "traceparent";

    /// <summary>When the platform was told of an event whose time of recording a migration stated.</summary>
    public const string MigratedAt = "migratedat";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Actor, Role, CorrelationId, CausationId, TraceParent, MigratedAt];
}
