using Npgsql;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Explanations;

/// <param name="Reference">What people know it by: order number, document, title of a survey, quarter; empty otherwise.</param>
internal sealed record StoredEvent(Guid Id, string Type, string Stream, DateTimeOffset RecordedAt, string Actor, string Reference,
    long Place);

internal sealed class StoredEvents(string schema)
{
    public async Task<IReadOnlyDictionary<Guid, StoredEvent>> ReadAsync(
        NpgsqlConnection connection, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select id, type, stream_id, timestamp, coalesce(headers ->> '{EventHeaders.Actor}', ''),
                coalesce(data ->> 'order', data ->> 'document', data ->> 'title', data ->> 'quarter', ''), seq_id
            from {schema}.mt_events where id = any($1)
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = ids.Distinct().ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var events = new Dictionary<Guid, StoredEvent>();
        while (await reader.ReadAsync(cancellation))
        {
            var type = reader.GetString(1);
            events.Add(reader.GetGuid(0), new StoredEvent(
                reader.GetGuid(0), type, SourceStream(type, reader.GetString(2)), reader.GetFieldValue<DateTimeOffset>(3),
                reader.GetString(4),
                reader.GetString(5), reader.GetInt64(6)));
        }

        return events;
    }

    // What was learned lies here in a stream named after its own.
    private static string SourceStream(string type, string stream)
    {
        var prefix = EventInbox.LocalStream(type[..type.IndexOf('.', StringComparison.Ordinal)], "");
        return stream.StartsWith(prefix, StringComparison.Ordinal) ? stream[prefix.Length..] : stream;
    }
}
