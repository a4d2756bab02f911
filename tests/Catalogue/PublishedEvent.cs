using System.Reflection;
using SalesPlatform.Contracts;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>An event that leaves its service.</summary>
/// <param name="Name">Type and routing key, <c>planning.plan-approved.v1</c>.</param>
/// <param name="Type">Its record.</param>
/// <param name="Service">Who publishes it.</param>
/// <param name="Departments">Who typically cares.</param>
internal sealed record PublishedEvent(string Name, Type Type, string Service, IReadOnlyList<string> Departments)
{
    /// <summary>All of them, by service and name.</summary>
    public static IReadOnlyList<PublishedEvent> All() =>
    [
        .. from entry in Declared()
           orderby Audience.IndexOf(entry.Service), entry.Name, entry.Version
           select new PublishedEvent($"{entry.Service}.{entry.Name}.v{entry.Version}", entry.Type, entry.Service,
               Audience.Of(entry.Service, entry.Name)),
    ];

    // One that several services record is one event of each of them.
    private static IEnumerable<(Type Type, string Service, string Name, int Version)> Declared() =>
        typeof(EventAttribute).Assembly.GetTypes().SelectMany(type => type.GetCustomAttribute<EventAttribute>() is { } own
            ? [(type, own.Service, own.Name, own.Version)]
            : (type.GetCustomAttribute<SharedEventAttribute>() is { } shared
                ? shared.Services.Select(service => (type, service, shared.Name, shared.Version)) : []));

    /// <summary>The published name of a type; null when it is no event.</summary>
    public static string? NameOf(Type type) =>
        type.GetCustomAttribute<EventAttribute>()?.TypeName ?? type.GetCustomAttribute<SharedEventAttribute>()?.Name;
}
