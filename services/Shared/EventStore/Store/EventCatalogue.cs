using System.Reflection;
using SalesPlatform.Contracts;

namespace SalesPlatform.EventStore.Store;

public sealed class EventCatalogue
{
    private readonly Dictionary<string, Type> _types;
    private readonly Dictionary<Type, string> _names;

    /// <exception cref="InvalidOperationException">Two events share a name.</exception>
    public EventCatalogue(params IEnumerable<Assembly> assemblies) : this(null, assemblies)
    {
    }

    /// <param name="service">Events that several services record have its name in theirs.</param>
    public EventCatalogue(string? service, IEnumerable<Assembly> assemblies)
    {
        var all = assemblies.Distinct().SelectMany(assembly => assembly.GetTypes())
            .Select(type => (Type: type, Name: NameOf(type, service)))
            .Where(item => item.Name is not null)
            .Select(item => (item.Type, Name: item.Name!))
            .ToList();
        var twice = all.GroupBy(item => item.Name).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new InvalidOperationException(
                $"Two events are named {twice.Key}: {string.Join(", ", twice.Select(item => item.Type.FullName))}.");
        _types = all.ToDictionary(item => item.Name, item => item.Type);
        _names = all.ToDictionary(item => item.Type, item => item.Name);
    }

    public IReadOnlyDictionary<string, Type> Types => _types;

    public string NameOf(Type type) => _names.TryGetValue(type, out var name)
        ? name
        : throw new InvalidOperationException($"{type.FullName} has no [Event] name and cannot be stored.");

    /// <summary>Those declared in the contracts assembly leave their service.</summary>
    public static bool IsPublished(Type type) => type.Assembly == typeof(EventAttribute).Assembly;

    public IReadOnlyList<string> PublishedBy(string service) =>
        [.. _types.Where(item => IsPublished(item.Value) && item.Key.StartsWith($"{service}.", StringComparison.Ordinal))
            .Select(item => item.Key).Order(StringComparer.Ordinal)];

    private static string? NameOf(Type type, string? service) =>
        type.GetCustomAttribute<EventAttribute>() is { } own ? own.TypeName
        : service is not null && type.GetCustomAttribute<SharedEventAttribute>() is { } shared
            && (shared.Services.Count == 0 || shared.Services.Contains(service)) ? shared.TypeNameOf(service)
        : null;
}
