using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Marten.Services;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>Appended with the views it changes in one transaction; known ids are left out, so that what arrives twice, by broker and feed,
/// in whatever order, has one effect. Views must not rest on the order of arrival: the header <c>source-sequence</c> has the place in the
/// source.</summary>
public sealed class EventInbox(
    NpgsqlDataSource source, IDocumentStore store, EventAppender appender, EventCatalogue catalogue, RelaySignal relay,
    InboxPositions positions, ParkedMessages parked, InboxState state, SalesServiceBuilder service, TimeProvider time,
    ILogger<EventInbox> log) : IEventHandler
{
    public const string StreamPrefix = "from";

    private const int AttemptsBeforeParking = 3;
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(5);

    public static string LocalStream(string service, string subject) => $"{StreamPrefix}/{service}/{subject}";

    public async Task<IReadOnlyList<RefusedEvent>> HandleAsync(IReadOnlyList<WireEvent> batch, CancellationToken cancellation)
    {
        // What only a newer version learns it reads from the feed; taken in here, it would lack that version's views.
        var learned = batch.Where(e => service.Learned.GetValueOrDefault(e.Source)?.Contains(e.Type) == true).ToList();
        return learned.Count == 0 ? [] : await HandleAsync(learned, null, cancellation);
    }

    /// <param name="batch">Of one feed, where it was read from one.</param>
    /// <param name="upTo">Moves with what was read up to it, in the same transaction.</param>
    /// <param name="cancellation">Of the reading.</param>
    internal async Task<IReadOnlyList<RefusedEvent>> HandleAsync(
        IReadOnlyList<WireEvent> batch, InboxPosition? upTo, CancellationToken cancellation)
    {
        try
        {
            await TakeInAsync(batch, upTo, cancellation);
            return [];
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            await ThrowIfOutageAsync(fault, cancellation);
            log.LogWarning(LogEvents.InboxBatchFailed, fault,
                "A batch of {Count} events could not be taken in at once; each is tried alone", batch.Count);
            var refused = new List<RefusedEvent>();
            foreach (var single in batch)
            {
                if (await TakeInOrParkAsync(single, cancellation) is { } reason)
                    refused.Add(new RefusedEvent(single.Id, reason));
            }

            // What is parked is held as well.
            if (upTo is not null && refused.Count == 0)
                await positions.AdvanceAsync(batch[0].Source, upTo, batch.Select(e => e.Id), cancellation);
            return refused;
        }
    }

    /// <summary>It is taken in and waits no longer, or is parked with the new reason. An outage is thrown.</summary>
    public async Task RetryAsync(WireEvent parkedEvent, string actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parkedEvent);
        try
        {
            await TakeInAsync([parkedEvent], null, cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            await ThrowIfOutageAsync(fault, cancellation);
            log.LogWarning(fault, "Event {Id} ({Type}) was tried again and stays parked", parkedEvent.Id, parkedEvent.Type);
            await parked.ParkAsync(parkedEvent, fault, actor, cancellation);
            return;
        }

        await parked.CloseAsync(new Parked(parkedEvent, "", ParkedState.TakenIn), actor, cancellation);
    }

    // Answers why not, when the event could not even be parked.
    private async Task<string?> TakeInOrParkAsync(WireEvent single, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TakeInAsync([single], null, cancellation);
                return null;
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                await ThrowIfOutageAsync(fault, cancellation);
                if (attempt < AttemptsBeforeParking)
                    continue;
                log.LogError(LogEvents.MessageParked, fault, "Event {Id} ({Type}) is parked after {Attempts} attempts", single.Id,
                    single.Type, attempt);
                return await TryParkAsync(single, fault, cancellation);
            }
        }
    }

    private async Task<string?> TryParkAsync(WireEvent single, Exception reason, CancellationToken cancellation)
    {
        try
        {
            await parked.ParkAsync(single, reason, actor: "", cancellation);
            return null;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            await ThrowIfOutageAsync(fault, cancellation);
            log.LogError(LogEvents.MessageParked, fault, "Event {Id} ({Type}) cannot even be parked", single.Id, single.Type);
            return $"{reason.Message} It cannot be parked either: {fault.Message}";
        }
    }

    private async Task TakeInAsync(IReadOnlyList<WireEvent> batch, InboxPosition? upTo, CancellationToken cancellation)
    {
        using var activity = Consuming(batch);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var (known, versions, epochs) = await LookAsync(connection, batch, cancellation);
        var fresh = Holding([.. batch.DistinctBy(e => e.Id).Where(e => !known.Contains(e.Id))], epochs);
        var isConfirmed = upTo is not null
            && await positions.AdvanceAsync(connection, batch[0].Source, upTo, batch.Select(e => e.Id), cancellation);
        if (fresh.Count == 0)
        {
            await transaction.CommitAsync(cancellation);
            return;
        }

        await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction, shouldAutoCommit: true));
        foreach (var from in isConfirmed ? [] : fresh.GroupBy(e => e.Source))
        {
            session.QueueSqlCommand(
                $"insert into {PlatformTables.InboxUnconfirmed} (id, source, position) select id, ?, position from unnest(?, ?) as "
                + $"brought (id, position) "
                + "on conflict do nothing", from.Key, from.Select(e => e.Id).ToArray(), from.Select(e => e.Position).ToArray());
        }

        using (var projecting = PlatformMetrics.Activities.StartActivity("project"))
        {
            projecting?.SetTag("salesplatform.events", fresh.Count);
            projecting?.SetTag("salesplatform.event.types", fresh.Select(e => e.Type).Distinct().ToArray());
            await appender.AppendAsync(session, [.. fresh.GroupBy(e => LocalStream(e.Source, e.Subject)).Select(stream =>
                new StreamAppend(stream.Key, versions.GetValueOrDefault(stream.Key),
                    [.. stream.OrderBy(e => e.Sequence).Select(e => Wrap(session, e))]))], cancellation);
            await session.SaveChangesAsync(cancellation);
        }

        relay.Pulse([.. fresh.Select(e => e.Type).Distinct()]);
        foreach (var source in fresh.GroupBy(e => e.Source))
        {
            var tag = new KeyValuePair<string, object?>("salesplatform.source", source.Key);
            PlatformMetrics.TakenIn.Add(source.Count(), tag);
            PlatformMetrics.InboxLag.Record((time.GetUtcNow() - source.First().ToldAt).TotalSeconds, tag);
        }
    }

    private IEvent Wrap(IDocumentSession session, WireEvent wire)
    {
        if (!catalogue.Types.TryGetValue(wire.Type, out var type))
            throw new NotSupportedException($"This version of the service does not know events of type {wire.Type}.");
        using var body = new MemoryStream(wire.Data.ToArray());
        var wrapped = session.Events.BuildEvent(store.Options.Serializer().FromJson(type, body)
            ?? throw new JsonException($"The body of event {wire.Id} is null."));
        wrapped.Id = wire.Id;
        wrapped.Timestamp = wire.Time;
        foreach (var (name, value) in wire.Attributes)
            wrapped.SetHeader(name, value);
        wrapped.SetHeader(InboxHeaders.Source, wire.Source);
        wrapped.SetHeader(InboxHeaders.SourceSequence, wire.Sequence);
        wrapped.SetHeader(InboxHeaders.SourcePosition, wire.Position);
        if (Activity.Current is { Id: { } traceParent } consuming
            && wire.Attributes.GetValueOrDefault(EventHeaders.TraceParent)?.Contains(
                consuming.TraceId.ToString(), StringComparison.Ordinal) == true)
            wrapped.SetHeader(EventHeaders.TraceParent, traceParent);
        return wrapped;
    }

    // A batch has many causes and a span one parent: the first event's trace is continued, the others are linked.
    private static Activity? Consuming(IReadOnlyList<WireEvent> batch)
    {
        var contexts = batch
            .Select(e => ActivityContext.TryParse(e.Attributes.GetValueOrDefault(EventHeaders.TraceParent), null, true, out var context)
            ? context : default).Where(context => context != default).ToList();
        return PlatformMetrics.Activities.StartActivity($"consume {batch[0].Type}", ActivityKind.Consumer, contexts.FirstOrDefault(),
            [new("messaging.batch.message_count", batch.Count), new("salesplatform.source", batch[0].Source)],
            contexts.Skip(1).DistinctBy(context => context.TraceId).Take(32).Select(context => new ActivityLink(context)));
    }

    // Those that no restore of their source has lost while they were on their way.
    private List<WireEvent> Holding(List<WireEvent> fresh, InboxEpochs epochs)
    {
        foreach (var lost in fresh.Where(epochs.HasLost))
        {
            log.LogWarning(LogEvents.EventLost, "Event {Id} ({Type}) is left out: the store of {Service} was restored to a point before it",
                lost.Id, lost.Type, lost.Source);
        }

        foreach (var source in fresh.Where(epochs.IsNews).Select(e => e.Source).Distinct())
            state.Ask(source);
        return fresh.FindAll(e => !epochs.HasLost(e));
    }

    // In one round trip.
    private static async Task<(HashSet<Guid> Known, Dictionary<string, long> Versions, InboxEpochs Epochs)> LookAsync(
        NpgsqlConnection connection, IReadOnlyList<WireEvent> batch, CancellationToken cancellation)
    {
        await using var look = InboxLock.Begin(connection);
        look.BatchCommands.Add(new NpgsqlBatchCommand("select id from store.mt_events where id = any($1)")
        {
            Parameters = { new NpgsqlParameter { Value = batch.Select(e => e.Id).ToArray() } },
        });
        look.BatchCommands.Add(new NpgsqlBatchCommand("select id, version from store.mt_streams where id = any($1)")
        {
            Parameters = { new NpgsqlParameter { Value = batch.Select(e => LocalStream(e.Source, e.Subject)).Distinct().ToArray() } },
        });
        look.BatchCommands.Add(InboxEpochs.Command([.. batch.Select(e => e.Source).Distinct()]));
        await using var reader = await look.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        var known = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellation))
            known.Add(reader.GetGuid(0));
        await reader.NextResultAsync(cancellation);
        var versions = new Dictionary<string, long>();
        while (await reader.ReadAsync(cancellation))
            versions.Add(reader.GetString(0), reader.GetInt64(1));
        await reader.NextResultAsync(cancellation);
        return (known, versions, await InboxEpochs.ReadAsync(reader, cancellation));
    }

    // In an outage a batch must come again as it is. A statement that ends by its time limit looks the same to the driver: if the store
    // answers meanwhile, it is the batch that takes too long, and would do so for ever.
    private async Task ThrowIfOutageAsync(Exception fault, CancellationToken cancellation)
    {
        if (fault is OperationCanceledException || Outages.IsOutage(fault)
            && !(Outages.IsTimeout(fault) && await AnswersAsync(cancellation)))
            ExceptionDispatchInfo.Throw(fault);
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await using var command = source.CreateCommand("select 1");
            command.CommandTimeout = (int)AnswersWithin.TotalSeconds;
            return await command.ExecuteScalarAsync(cancellation) is not null;
        }
        catch (NpgsqlException away)
        {
            log.LogDebug(away, "The store does not answer");
            return false;
        }
    }
}
