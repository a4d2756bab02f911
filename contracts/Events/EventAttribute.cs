namespace SalesPlatform.Contracts;

/// <summary>
/// Pins the stored and published name of a domain event, so that its class can be renamed or moved. An event declared in this assembly is
/// published to the broker as it is stored; one declared in a service stays private to it.
/// </summary>
/// <param name="service">The owning service, such as <c>planning</c>.</param>
/// <param name="name">Past tense with dashes, such as <c>plan-approved</c>.</param>
/// <param name="version">Rises only with a breaking change; the old version then lives on beside the new.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventAttribute(string service, string name, int version) : Attribute
{
    /// <summary>The owning service.</summary>
    public string Service { get; } = service;

    /// <summary>Name without service and version.</summary>
    public string Name { get; } = name;

    /// <summary>Version of the event's format.</summary>
    public int Version { get; } = version;

    /// <summary>The name in the event store, on the broker (as routing key) and in the feed: <c>planning.plan-approved.v1</c>.</summary>
    public string TypeName => $"{Service}.{Name}.v{Version}";
}
