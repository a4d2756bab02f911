namespace SalesPlatform.EventStore.Messaging;

/// <summary>Other systems may rely on them.</summary>
public static class BrokerNames
{
    /// <summary>Durable, of type topic; the routing key is the event's type.</summary>
    public const string EventExchange = "salesplatform.events";

    public const string ReasonHeader = "salesplatform-reason";

    /// <summary>Nothing is bound to it: the broker confirms probes and keeps none.</summary>
    internal const string ProbeExchange = "salesplatform.probe";

    public static string Inbox(string service) => $"salesplatform.{service}.inbox";

    public static string InboxErrors(string service) => $"{Inbox(service)}_error";
}
