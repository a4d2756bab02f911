namespace SalesPlatform.EventStore.Messaging;

/// <summary>Names on the broker that other systems may rely on.</summary>
public static class BrokerNames
{
    /// <summary>The durable topic exchange of all published events; the routing key is the event's type.</summary>
    public const string EventExchange = "salesplatform.events";

    /// <summary>Header of a message in an error queue: why it could not be taken in.</summary>
    public const string ReasonHeader = "salesplatform-reason";

    /// <summary>Takes the messages of <see cref="BrokerProbe"/>. Nothing is bound to it: the broker confirms them and keeps none.</summary>
    internal const string ProbeExchange = "salesplatform.probe";

    /// <summary>The queue a service takes events of other services from.</summary>
    public static string Inbox(string service) => $"salesplatform.{service}.inbox";

    /// <summary>Where its unreadable messages go.</summary>
    public static string InboxErrors(string service) => $"{Inbox(service)}_error";
}
