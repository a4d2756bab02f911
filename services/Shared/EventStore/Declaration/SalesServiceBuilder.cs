using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.EventStore.Declaration;

public sealed class SalesServiceBuilder(string name)
{
    private readonly List<Assembly> _assemblies = [typeof(EventAttribute).Assembly];
    private readonly Dictionary<string, IReadOnlyList<string>> _learns = [];
    private readonly HashSet<string> _notAwaited = [];
    private readonly List<Type> _reactions = [];
    private readonly List<DeclaredRate> _rates = [];

    /// <summary>In topology, databases and event types: <c>sales-monitoring</c>.</summary>
    public string Name { get; } = name;

    public RoleTable Roles { get; } = RoleTable.OfContract();

    internal IReadOnlyList<Assembly> Assemblies => _assemblies;

    internal IReadOnlyList<Type> Reactions => _reactions;

    internal Action<StoreOptions> ConfigureStore { get; private set; } = _ => { };

    internal Action<IServiceCollection> ConfigureServices { get; private set; } = _ => { };

    internal Action<IEndpointRouteBuilder> MapEndpoints { get; private set; } = _ => { };

    internal IReadOnlyList<DeclaredRate> Rates => _rates;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Learned => _learns;

    public IEnumerable<string> Awaited => _learns.Keys.Where(service => !_notAwaited.Contains(service));

    public bool HasEventsOf(Assembly assembly) => _assemblies.Contains(assembly);

    public SalesServiceBuilder WithEventsOf(Assembly assembly)
    {
        _assemblies.Add(assembly);
        return this;
    }

    public SalesServiceBuilder WithStore(Action<StoreOptions> configure)
    {
        ConfigureStore += configure;
        return this;
    }

    /// <summary>Appended under their own ids, in streams named <c>from/{service}/{their stream}</c>, where views see them like the
    /// service's own.</summary>
    public SalesServiceBuilder Learning(params IEnumerable<Type> events)
    {
        var byService = events.Select(type => type.GetCustomAttribute<EventAttribute>()
            ?? throw new ArgumentException($"{type.FullName} is not an event.", nameof(events)));
        foreach (var group in byService.GroupBy(attribute => attribute.Service))
            _learns[group.Key] = [.. _learns.GetValueOrDefault(group.Key, []), .. group.Select(attribute => attribute.TypeName)];
        return this;
    }

    public SalesServiceBuilder ReactingBy<TReaction>() where TReaction : class, IReaction
    {
        _reactions.Add(typeof(TReaction));
        return this;
    }

    /// <summary>It is ready before it has read their feeds: for a service that waits for this one in its turn.</summary>
    public SalesServiceBuilder ReadyWithout(params IEnumerable<string> services)
    {
        _notAwaited.UnionWith(services);
        return this;
    }

    public SalesServiceBuilder WithServices(Action<IServiceCollection> add)
    {
        ConfigureServices += add;
        return this;
    }

    public SalesServiceBuilder WithEndpoints(Action<IEndpointRouteBuilder> map)
    {
        MapEndpoints += map;
        return this;
    }

    public SalesServiceBuilder WithRate(string instrument, string unit, string description, Type ofEvent)
    {
        var type = ofEvent.GetCustomAttribute<EventAttribute>()?.TypeName
            ?? throw new ArgumentException($"{ofEvent.FullName} is not an event.", nameof(ofEvent));
        _rates.Add(new DeclaredRate(instrument, unit, description, type));
        return this;
    }
}

internal sealed record DeclaredRate(string Instrument, string Unit, string Description, string EventType);
