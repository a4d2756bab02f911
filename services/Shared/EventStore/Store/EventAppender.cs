using JasperFx;
using JasperFx.Events.Projections;

namespace SalesPlatform.EventStore.Store;

/// <param name="Version">Before its events; 0 for a stream that does not exist yet.</param>
internal sealed record StreamAppend(string Stream, long Version, IReadOnlyList<IEvent> Events);

/// <summary>What a transaction appends goes in with three statements, however much it is. Marten calls a function for each stream, which
/// cost PostgreSQL half of what a sale costs it. That a stream moved on meanwhile shows in the unique indexes: of its id for a new
/// one, of its versions for another. Numbers are drawn within the transaction, in the order of the events, which the relay's proof rests
/// on.</summary>
public sealed class EventAppender(IDocumentStore store)
{
    // Rows in the order of their streams' ids, so that two transactions on the same streams wait for each other and do not block.
    private const string NewStreams = """
        insert into store.mt_streams (id, version, timestamp, tenant_id)
        select id, version, now(), ? from unnest(?, ?) as appended (id, version) order by id
        """;

    private const string KnownStreams = """
        update store.mt_streams known set version = appended.version, timestamp = now()
        from (select * from unnest(?, ?) as given (id, version) order by id) appended where known.id = appended.id
        """;

    private const string Events = """
        insert into store.mt_events
            (seq_id, id, stream_id, version, data, type, tenant_id, timestamp, mt_dotnet_type, headers, is_archived)
        select nextval('store.mt_events_sequence'), id, stream_id, version, data::jsonb, type, ?, timestamp, dotnet_type, headers::jsonb,
            false
        from unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
            as appended (id, stream_id, version, data, type, timestamp, dotnet_type, headers, place)
        order by place
        """;

    private readonly Lazy<IReadOnlyList<IInlineProjection<IDocumentOperations>>> _views = new(() =>
        [.. store.Options.Events.Projections().OfType<IProjectionSource<IDocumentOperations, IQuerySession>>()
            .Where(projection => projection.Lifecycle == ProjectionLifecycle.Inline).Select(projection => projection.BuildForInline())]);

    internal async Task AppendAsync(IDocumentSession session, IReadOnlyCollection<StreamAppend> appends, CancellationToken cancellation)
    {
        if (appends.Count == 0)
            return;
        Move(session, NewStreams, [.. appends.Where(append => append.Version == 0)], StorageConstants.DefaultTenantId);
        Move(session, KnownStreams, [.. appends.Where(append => append.Version > 0)]);
        Insert(session, [.. appends.SelectMany(Placed)]);
        StreamAction[] streams = [.. appends.Select(Action)];
        foreach (var view in _views.Value)
            await view.ApplyAsync(session, streams, cancellation);
    }

    private static void Move(IDocumentSession session, string statement, IReadOnlyCollection<StreamAppend> appends, params object[] first)
    {
        if (appends.Count > 0)
            session.QueueSqlCommand(statement, [.. first, appends.Select(append => append.Stream).ToArray(),
                appends.Select(append => append.Version + append.Events.Count).ToArray()]);
    }

    private void Insert(IDocumentSession session, IReadOnlyCollection<IEvent> events)
    {
        var json = store.Options.Serializer();
        session.QueueSqlCommand(Events, StorageConstants.DefaultTenantId, events.Select(e => e.Id).ToArray(),
            events.Select(e => e.StreamKey!).ToArray(), events.Select(e => e.Version).ToArray(),
            events.Select(e => json.ToJson(e.Data)).ToArray(), events.Select(e => e.EventTypeName).ToArray(),
            events.Select(e => e.Timestamp.ToUniversalTime()).ToArray(), events.Select(e => e.DotNetTypeName).ToArray(),
            events.Select(e => json.ToJson(e.Headers)).ToArray());
    }

    private static IEnumerable<IEvent> Placed(StreamAppend append)
    {
        var version = append.Version;
        foreach (var e in append.Events)
        {
            (e.StreamKey, e.Version, e.TenantId) = (append.Stream, ++version, StorageConstants.DefaultTenantId);
            yield return e;
        }
    }

    // A stream that begins has no view yet to be read.
    private static StreamAction Action(StreamAppend append)
    {
        var action = append.Version == 0
            ? StreamAction.Start(append.Stream, [.. append.Events]) : StreamAction.For(append.Stream, append.Events);
        action.TenantId = StorageConstants.DefaultTenantId;
        return action;
    }
}
