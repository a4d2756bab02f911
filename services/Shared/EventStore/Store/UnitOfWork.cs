using System.Diagnostics;
using System.Globalization;

namespace SalesPlatform.EventStore.Store;

/// <summary>The version is what an append must still find.</summary>
public sealed record Loaded<TState>(string Stream, TState State, long Version, Aggregate<TState> Aggregate)
{
    /// <summary>Refuses when the caller saw another version; 0 accepts any.</summary>
    public Loaded<TState> At(long expectedVersion) => expectedVersion == 0 || Version == expectedVersion
        ? this : throw DomainException.Conflict(Stream, expectedVersion, Version);
}

/// <summary>Writes are kept until the commit, so that other calls can share the transaction (see <see cref="GroupCommit"/>).</summary>
public sealed class UnitOfWork(IQuerySession queries, EventCatalogue catalogue, CommandContext context) : IAsyncDisposable
{
    private readonly List<Action<IDocumentSession>> _writes = [];
    private readonly OrderedDictionary<string, Growing> _streams = [];

    public IQuerySession Queries { get; } = queries;

    public CommandContext Context { get; } = context;

    public bool HasChanges => _writes.Count > 0 || _streams.Count > 0;

    public IReadOnlyCollection<string> Streams => _streams.Keys;

    public int Appended => _streams.Values.Sum(stream => stream.Events.Count);

    internal IEnumerable<Guid> EventIds => Events.Select(e => e.Id);

    public IEnumerable<string> AppendedTypes => Events.Select(e => catalogue.NameOf(e.Data.GetType()));

    private IEnumerable<RecordedEvent> Events => _streams.Values.SelectMany(stream => stream.Events).Select(e => e.Event);

    /// <summary>A stream that does not exist is in its initial state at version 0. <paramref name="asOf"/> leaves out what came
    /// later.</summary>
    public async Task<Loaded<TState>> LoadAsync<TState>(
        Aggregate<TState> aggregate, string stream, DateTimeOffset? asOf, CancellationToken cancellation) =>
        Fold(aggregate, stream, await Queries.Events.FetchStreamAsync(stream, timestamp: asOf, token: cancellation));

    public static Loaded<TState> Fold<TState>(Aggregate<TState> aggregate, string stream, IReadOnlyList<IEvent> events) =>
        new Loaded<TState>(stream, aggregate.Fold(events.Select(AsRecorded)), events.Count == 0 ? 0 : events[^1].Version, aggregate);

    /// <summary>Refuses when the caller saw another version; 0 accepts any.</summary>
    public async Task<Loaded<TState>> LoadAtAsync<TState>(
        Aggregate<TState> aggregate, string stream, long expectedVersion, CancellationToken cancellation) =>
        (await LoadAsync(aggregate, stream, null, cancellation)).At(expectedVersion);

    public async Task<IReadOnlyDictionary<string, Loaded<TState>>> LoadManyAsync<TState>(
        Aggregate<TState> aggregate, IReadOnlyCollection<string> streams, CancellationToken cancellation)
    {
        var keys = streams.Distinct().ToArray();
        var events = await Queries.Events.QueryAllRawEvents().Where(e => keys.Contains(e.StreamKey!)).ToListAsync(cancellation);
        var found = events.GroupBy(e => e.StreamKey!).ToDictionary(group => group.Key, group => group.OrderBy(e => e.Version).ToList());
        return keys.ToDictionary(key => key, key => found.TryGetValue(key, out var own)
            ? new Loaded<TState>(key, aggregate.Fold(own.Select(AsRecorded)), own[^1].Version, aggregate)
            : new Loaded<TState>(key, aggregate.Initial, 0, aggregate));
    }

    /// <summary>Answers the stream as it then is, so that a second decision in the same transaction can build on the first.</summary>
    public Loaded<TState> Append<TState>(Loaded<TState> loaded, params IEnumerable<object> events)
    {
        var recorded = events.Select((data, i) => Record(loaded.Stream, loaded.Version + i + 1, data)).ToList();
        if (recorded.Count == 0)
            return loaded;
        _streams.TryAdd(loaded.Stream, new Growing(loaded.Version, []));
        var stream = _streams[loaded.Stream];
        if (stream.Version + stream.Events.Count != loaded.Version)
            throw new InvalidOperationException($"{loaded.Stream} has grown within this transaction since version {loaded.Version}.");
        // Taken now: the commit may happen in another call's context.
        var traceParent = Activity.Current?.Id;
        stream.Events.AddRange(recorded.Select(e => (e, traceParent)));
        return loaded with { State = loaded.Aggregate.Fold(recorded, loaded.State), Version = loaded.Version + recorded.Count };
    }

    /// <summary>May run more than once, each time on a new session.</summary>
    public void Write(Action<IDocumentSession> write) => _writes.Add(write);

    internal IEnumerable<StreamAppend> ApplyTo(IDocumentSession session)
    {
        _writes.ForEach(write => write(session));
        return _streams.Select(stream => new StreamAppend(stream.Key, stream.Value.Version,
            [.. stream.Value.Events.Select(e => Wrap(session, e.Event, e.TraceParent))]));
    }

    /// <summary>Time must not run back by what a migration states.</summary>
    internal bool StatesItsTime => Context.MigratedAt is not null && Context.Role != Roles.Service && Appended > 0;

    public ValueTask DisposeAsync() => Queries.DisposeAsync();

    public static RecordedEvent AsRecorded(IEvent e) =>
        new RecordedEvent(e.Id, e.StreamKey!, e.Version, e.Timestamp, e.GetHeader(EventHeaders.Actor)?.ToString() ?? "", e.Data);

    private RecordedEvent Record(string stream, long version, object data)
    {
        // Not left to Marten's conventions, so that an event without a pinned name fails before it is stored.
        _ = catalogue.NameOf(data.GetType());
        return new RecordedEvent(Context.NewId(), stream, version, Context.Now, Context.Actor, data);
    }

    private IEvent Wrap(IDocumentSession session, RecordedEvent e, string? traceParent)
    {
        var wrapped = session.Events.BuildEvent(e.Data);
        wrapped.Id = e.Id;
        wrapped.Timestamp = e.RecordedAt;
        wrapped.SetHeader(EventHeaders.Actor, Context.Actor);
        wrapped.SetHeader(EventHeaders.Role, Context.Role);
        wrapped.SetHeader(EventHeaders.CorrelationId, Context.CorrelationId);
        if (Context.CausationId is { } cause)
            wrapped.SetHeader(EventHeaders.CausationId, $"{cause}");
        if (Context.MigratedAt is { } told)
            wrapped.SetHeader(EventHeaders.MigratedAt, told.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        if (traceParent is not null)
            wrapped.SetHeader(EventHeaders.TraceParent, traceParent);
        return wrapped;
    }

    private sealed record Growing(long Version, List<(RecordedEvent Event, string? TraceParent)> Events);
}
