using System.Diagnostics;
using JasperFx.Events;
using Marten;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Messaging;

namespace SalesPlatform.ServiceDefaults.Store;

/// <summary>State of a stream as it was read, with the version that an append must still find.</summary>
public sealed record Loaded<TState>(string Stream, TState State, long Version, Aggregate<TState> Aggregate);

/// <summary>One transaction on the event store: read streams, append to them, save everything or nothing.</summary>
public sealed class UnitOfWork(IDocumentSession session, EventCatalogue catalogue, CommandContext context) : IAsyncDisposable
{
    /// <summary>The Marten session, for views and documents that belong to the same transaction.</summary>
    public IDocumentSession Session { get; } = session;

    /// <summary>Who works here.</summary>
    public CommandContext Context { get; } = context;

    /// <summary>Whether anything was appended.</summary>
    public bool HasChanges { get; private set; }

    /// <summary>Reads a stream; one that does not exist is in its initial state at version 0.</summary>
    /// <param name="aggregate">How to read it.</param>
    /// <param name="stream">Stream key.</param>
    /// <param name="asOf">Leaves out what was recorded later.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Loaded<TState>> LoadAsync<TState>(
        Aggregate<TState> aggregate, string stream, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        var events = await Session.Events.FetchStreamAsync(stream, timestamp: asOf, token: cancellation);
        return new Loaded<TState>(stream, aggregate.Fold(events.Select(AsRecorded)), events.Count == 0 ? 0 : events[^1].Version, aggregate);
    }

    /// <summary>Reads many streams in one query.</summary>
    public async Task<IReadOnlyDictionary<string, Loaded<TState>>> LoadManyAsync<TState>(
        Aggregate<TState> aggregate, IReadOnlyCollection<string> streams, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        var keys = streams.Distinct().ToArray();
        var events = await Session.Events.QueryAllRawEvents().Where(e => keys.Contains(e.StreamKey!)).ToListAsync(cancellation);
        var found = events.GroupBy(e => e.StreamKey!).ToDictionary(group => group.Key, group => group.OrderBy(e => e.Version).ToList());
        return keys.ToDictionary(key => key, key => found.TryGetValue(key, out var own)
            ? new Loaded<TState>(key, aggregate.Fold(own.Select(AsRecorded)), own[^1].Version, aggregate)
            : new Loaded<TState>(key, aggregate.Initial, 0, aggregate));
    }

    /// <summary>Appends events behind what was read; the save fails when somebody else was faster. Answers the stream as it then is, so that
    /// a second decision in the same transaction can build on the first.</summary>
    public Loaded<TState> Append<TState>(Loaded<TState> loaded, params IEnumerable<object> events)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        var wrapped = events.Select(Wrap).ToList();
        if (wrapped.Count == 0)
            return loaded;
        var version = loaded.Version + wrapped.Count;
        Session.Events.Append(loaded.Stream, version, wrapped);
        HasChanges = true;
        var recorded = wrapped.Select((e, i) =>
            new RecordedEvent(e.Id, loaded.Stream, loaded.Version + i + 1, Context.Now, Context.Actor, e.Data));
        return loaded with { State = loaded.Aggregate.Fold(recorded, loaded.State), Version = version };
    }

    /// <summary>Commits.</summary>
    public Task SaveAsync(CancellationToken cancellation) => Session.SaveChangesAsync(cancellation);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Session.DisposeAsync();

    /// <summary>A stored event as decisions see it.</summary>
    public static RecordedEvent AsRecorded(IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new RecordedEvent(e.Id, e.StreamKey!, e.Version, e.Timestamp, e.GetHeader(EventHeaders.Actor)?.ToString() ?? "", e.Data);
    }

    private IEvent Wrap(object data)
    {
        // Named here and not left to Marten's conventions, so that an event without a pinned name fails before it is stored.
        _ = catalogue.NameOf(data.GetType());
        var wrapped = Session.Events.BuildEvent(data);
        wrapped.Id = Context.NewId();
        wrapped.Timestamp = Context.Now;
        wrapped.SetHeader(EventHeaders.Actor, Context.Actor);
        wrapped.SetHeader(EventHeaders.Role, Context.Role);
        wrapped.SetHeader(EventHeaders.CorrelationId, Context.CorrelationId);
        if (Activity.Current?.Id is { } traceParent)
            wrapped.SetHeader(EventHeaders.TraceParent, traceParent);
        return wrapped;
    }
}
