using JasperFx.Events.Descriptors;
using JasperFx.Events.Projections;
using Marten.Services;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>Views still hold facts that were taken back. Those that such facts go into are emptied and projected anew, all in one
/// transaction; what is left to do stands in the store, so that a crash does not leave it undone. Not by Marten's daemon: it waits until
/// every number of the sequence is accounted for, and nobody can fill a hole behind the last event while nothing may be appended.</summary>
public sealed class ViewRebuild(NpgsqlDataSource source, IDocumentStore store, EventCatalogue catalogue, ILogger<ViewRebuild> log)
{
    private const int PageSize = 1000;
    private const int EventsOfAStream = 10;

    public async Task<bool> IsNeededAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return (await LostTypesAsync(connection, cancellation)).Count > 0;
    }

    /// <summary>Nothing is appended meanwhile: commands wait, or are told to try again.</summary>
    public Task RunAsync(CancellationToken cancellation) => RunAsync(PageSize, cancellation);

    /// <param name="pageSize">How many events are projected with one read and one write.</param>
    public async Task RunAsync(int pageSize, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await InboxLock.TakeAsync(connection, cancellation);
        var lost = await LostTypesAsync(connection, cancellation);
        if (lost.Count == 0)
            return;
        await ExecuteAsync(connection, "lock table store.mt_events in share mode", cancellation);
        foreach (var projection in store.Options.Events.Projections().OfType<IProjectionSource<IDocumentOperations, IQuerySession>>())
        {
            var types = TypesOf(projection);
            if (lost.Overlaps(types))
                await ProjectAsync(transaction, projection, types, pageSize, cancellation);
        }

        await ExecuteAsync(connection, $"update {PlatformTables.InboxTakenBack} set is_out_of_views = true where not is_out_of_views",
            cancellation);
        await transaction.CommitAsync(cancellation);
        log.LogWarning(LogEvents.ViewsRebuilt, "The views are built anew, without the facts that were taken back");
    }

    private async Task ProjectAsync(
        NpgsqlTransaction transaction, IProjectionSource<IDocumentOperations, IQuerySession> projection, string[] types,
        int pageSize, CancellationToken cancellation)
    {
        foreach (var table in TablesOf(projection))
            await ExecuteAsync(transaction.Connection!, $"delete from {table}", cancellation);
        var inline = projection.BuildForInline();
        var isOfOneStream = projection.Type == SubscriptionType.SingleStreamProjection;
        if (isOfOneStream)
        {
            var all = await StreamsAsync(transaction.Connection!, types, cancellation);
            foreach (var streams in all.Chunk(Math.Max(1, pageSize / EventsOfAStream)))
                await ApplyAsync(events => events.Where(e => streams.Contains(e.StreamKey!) && types.Contains(e.EventTypeName)));
            return;
        }

        for (long? after = 0; after is not null;)
        {
            var (from, size) = (after.Value, pageSize);
            after = await ApplyAsync(events => events.Where(e => e.Sequence > from && types.Contains(e.EventTypeName))
                .OrderBy(e => e.Sequence).Take(size));
        }

        // Answers where it ended, or null when there was nothing.
        async Task<long?> ApplyAsync(Func<IQueryable<IEvent>, IQueryable<IEvent>> choose)
        {
            await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
            var page = await choose(session.Events.QueryAllRawEvents()).ToListAsync(cancellation);
            if (page.Count == 0)
                return null;
            await inline.ApplyAsync(session, [.. page.OrderBy(e => e.Sequence).GroupBy(e => e.StreamKey!).Select(stream =>
                isOfOneStream ? StreamAction.Start(stream.Key, [.. stream]) : StreamAction.For(stream.Key, [.. stream]))], cancellation);
            await session.SaveChangesAsync(cancellation);
            return page.Max(e => e.Sequence);
        }
    }

    // A view of one stream is made of the whole of it at once: a stream that went on over a page had events of it in the view twice.
    private static async Task<IReadOnlyList<string>> StreamsAsync(
        NpgsqlConnection connection, string[] types, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select stream_id from store.mt_events where type = any($1) group by stream_id order by min(seq_id)", connection)
        {
            CommandTimeout = 0,
        };
        command.Parameters.AddWithValue(types);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var streams = new List<string>();
        while (await reader.ReadAsync(cancellation))
            streams.Add(reader.GetString(0));
        return streams;
    }

    // A projection that names no types is shown all of them.
    private string[] TypesOf(IProjectionSource<IDocumentOperations, IQuerySession> projection)
    {
        var named = projection.Shards().SelectMany(shard => shard.Filters.IncludedEventTypes).ToList();
        return [.. catalogue.Types.Where(type => named.Count == 0 || named.Exists(each => each.IsAssignableFrom(type.Value)))
            .Select(type => type.Key)];
    }

    private IEnumerable<string> TablesOf(IProjectionSource<IDocumentOperations, IQuerySession> projection)
    {
        foreach (var document in projection.Options.StorageTypes
            .Concat(projection.Options.CleanUps.OfType<DeleteDocuments>().Select(each => each.DocumentType)).Distinct())
            yield return store.Options.Schema.For(document);
        foreach (var table in projection.Options.CleanUps.OfType<DeleteTableData>())
            yield return table.TableIdentifier;
    }

    private static async Task<HashSet<string>> LostTypesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select distinct type from {PlatformTables.InboxTakenBack} where not is_out_of_views", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var types = new HashSet<string>();
        while (await reader.ReadAsync(cancellation))
            types.Add(reader.GetString(0));
        return types;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        // A view of millions of rows is emptied in more than the driver's half minute.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
