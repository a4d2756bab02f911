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
        .. from type in typeof(EventAttribute).Assembly.GetTypes()
           let attribute = type.GetCustomAttribute<EventAttribute>()
           where attribute is not null
           orderby Audience.IndexOf(attribute.Service), attribute.Name, attribute.Version
           select new PublishedEvent(attribute.TypeName, type, attribute.Service, Audience.Of(attribute.Service, attribute.Name)),
    ];

    /// <summary>The published name of a type; null when it is no event.</summary>
    public static string? NameOf(Type type) => type.GetCustomAttribute<EventAttribute>()?.TypeName;
}
