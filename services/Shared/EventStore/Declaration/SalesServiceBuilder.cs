using System.Reflection;
using Marten;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.EventStore.Declaration;

/// <summary>What one service declares of itself; everything else it shares with the others.</summary>
public sealed class SalesServiceBuilder(string name)
{
    private readonly List<Assembly> _assemblies = [typeof(EventAttribute).Assembly];
    private readonly Dictionary<string, IReadOnlyList<string>> _learns = [];
    private readonly HashSet<string> _notAwaited = [];
    private readonly List<string> _gathered = [];
    private readonly List<Type> _reactions = [];
    private readonly List<DeclaredRate> _rates = [];

    /// <summary>The service's name in topology, databases and event types: <c>sales-monitoring</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Who may call what: as the contract says.</summary>
    public RoleTable Roles { get; } = RoleTable.OfContract();

    internal IReadOnlyList<Assembly> Assemblies => _assemblies;

    internal IReadOnlyList<Type> Reactions => _reactions;

    internal Action<StoreOptions> ConfigureStore { get; private set; } = _ => { };

    internal Action<IServiceCollection> ConfigureServices { get; private set; } = _ => { };

    internal Action<IEndpointRouteBuilder> MapEndpoints { get; private set; } = _ => { };

    internal IReadOnlyList<DeclaredRate> Rates => _rates;

    /// <summary>Event types taken in from other services, by service.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Learned => _learns;

    /// <summary>Services whose events it must have read before it is ready.</summary>
    public IEnumerable<string> Awaited => _learns.Keys.Where(service => !_notAwaited.Contains(service));

    /// <summary>Event types that are taken in together with others of them rather than each at once.</summary>
    internal IReadOnlyList<string> Gathered => _gathered;

    /// <summary>Whether the private events of an assembly are among its own.</summary>
    public bool HasEventsOf(Assembly assembly) => _assemblies.Contains(assembly);

    /// <summary>An assembly with private events of the service: its own, or that of a library.</summary>
    public SalesServiceBuilder WithEventsOf(Assembly assembly)
    {
        _assemblies.Add(assembly);
        return this;
    }

    /// <summary>Views (inline projections) and documents of the service.</summary>
    public SalesServiceBuilder WithStore(Action<StoreOptions> configure)
    {
        ConfigureStore += configure;
        return this;
    }

    /// <summary>Takes in events of another service: they are appended to this service's store under their own ids, in streams named
    /// <c>from/{service}/{their stream}</c>, where its views see them like its own.</summary>
    /// <param name="events">Event records of the contracts assembly.</param>
    public SalesServiceBuilder Learning(params IEnumerable<Type> events)
    {
        var byService = events.Select(type => type.GetCustomAttribute<EventAttribute>()
            ?? throw new ArgumentException($"{type.FullName} is not an event.", nameof(events)));
        foreach (var group in byService.GroupBy(attribute => attribute.Service))
            _learns[group.Key] = [.. _learns.GetValueOrDefault(group.Key, []), .. group.Select(attribute => attribute.TypeName)];
        return this;
    }

    /// <summary>Takes in events of another service that come one by one and are only looked at as sums, half a second's worth at a time: a
    /// transaction for each would cost more than all else the service does.</summary>
    public SalesServiceBuilder Gathering(params IEnumerable<Type> events)
    {
        var all = events.ToList();
        _gathered.AddRange(all.Select(type => type.GetCustomAttribute<EventAttribute>()!.TypeName));
        return Learning(all);
    }

    /// <summary>What it does of itself when something has happened.</summary>
    public SalesServiceBuilder ReactingBy<TReaction>() where TReaction : class, IReaction
    {
        _reactions.Add(typeof(TReaction));
        return this;
    }

    /// <summary>Services it learns from but can begin without: it is ready before it has read their feeds. For a service that the other one
    /// waits for in its turn.</summary>
    public SalesServiceBuilder ReadyWithout(params IEnumerable<string> services)
    {
        _notAwaited.UnionWith(services);
        return this;
    }

    /// <summary>What a library adds for the service to use.</summary>
    public SalesServiceBuilder WithServices(Action<IServiceCollection> add)
    {
        ConfigureServices += add;
        return this;
    }

    /// <summary>The endpoints a library adds to those of the service.</summary>
    public SalesServiceBuilder WithEndpoints(Action<IEndpointRouteBuilder> map)
    {
        MapEndpoints += map;
        return this;
    }

    /// <summary>Figures of the business: instrument, unit, what it says, and the event type whose rate over the last minute it
    /// is.</summary>
    public SalesServiceBuilder WithRate(string instrument, string unit, string description, Type ofEvent)
    {
        var type = ofEvent.GetCustomAttribute<EventAttribute>()?.TypeName
            ?? throw new ArgumentException($"{ofEvent.FullName} is not an event.", nameof(ofEvent));
        _rates.Add(new DeclaredRate(instrument, unit, description, type));
        return this;
    }
}

/// <summary>A rate the service shows as a metric.</summary>
internal sealed record DeclaredRate(string Instrument, string Unit, string Description, string EventType);
