using System.Reflection;
using Marten;
using SalesPlatform.Contracts;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Deliverables;
using SalesPlatform.ServiceDefaults.Due;
using SalesPlatform.ServiceDefaults.Reactions;

namespace SalesPlatform.ServiceDefaults;

/// <summary>What one service declares of itself; everything else it shares with the others.</summary>
public sealed class SalesServiceBuilder(string name)
{
    private readonly List<Assembly> _assemblies = [typeof(EventAttribute).Assembly, typeof(SalesServiceBuilder).Assembly];
    private readonly List<(Type Writer, DeliverableKind Kind)> _deliverables = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _learns = [];
    private readonly HashSet<string> _notAwaited = [];
    private readonly List<Type> _reactions = [];
    private readonly List<DeclaredRate> _rates = [];
    private readonly List<Type> _due = [];

    /// <summary>The service's name in topology, databases and event types: <c>sales-monitoring</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Who may call what.</summary>
    public RoleTable Roles { get; } = new();

    internal IReadOnlyList<Assembly> Assemblies => _assemblies;

    internal IReadOnlyList<(Type Writer, DeliverableKind Kind)> Deliverables => _deliverables;

    internal IReadOnlyList<Type> Reactions => _reactions;

    internal Action<StoreOptions> ConfigureStore { get; private set; } = _ => { };

    internal IReadOnlyList<Type> Due => _due;

    internal IReadOnlyList<DeclaredRate> Rates => _rates;

    /// <summary>Event types taken in from other services, by service.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Learned => _learns;

    /// <summary>Services whose events it must have read before it is ready.</summary>
    public IEnumerable<string> Awaited => _learns.Keys.Where(service => !_notAwaited.Contains(service));

    /// <summary>The assembly with the service's private events.</summary>
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

    /// <summary>A deliverable (交付物) the service owns. Its roles are those of its kind.</summary>
    public SalesServiceBuilder WithDeliverable<TWriter>(DeliverableKind kind) where TWriter : Deliverable
    {
        _deliverables.Add((typeof(TWriter), kind));
        return this;
    }

    /// <summary>Things that wait for people in this service: see <see cref="IDueSource"/>.</summary>
    public SalesServiceBuilder TellingDue<TSource>() where TSource : class, IDueSource
    {
        _due.Add(typeof(TSource));
        return this;
    }

    /// <summary>Figures of the business: instrument, unit, what it says, and the event type whose rate over the last minute it is.</summary>
    public SalesServiceBuilder WithRate(string instrument, string unit, string description, Type ofEvent)
    {
        var type = ofEvent.GetCustomAttribute<EventAttribute>()?.TypeName
            ?? throw new ArgumentException($"{ofEvent.FullName} is not an event.", nameof(ofEvent));
        _rates.Add(new DeclaredRate(instrument, unit, description, type));
        return this;
    }

    /// <summary>The operations and their roles.</summary>
    public SalesServiceBuilder WithRoles(Action<RoleTable> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        table(Roles);
        return this;
    }
}

/// <summary>A rate the service shows as a metric.</summary>
internal sealed record DeclaredRate(string Instrument, string Unit, string Description, string EventType);
