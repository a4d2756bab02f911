using Npgsql;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Scorecards.Explanations;

/// <param name="Reference">What people know it by: order number, document, title of a survey, quarter; empty otherwise.</param>
internal sealed record StoredEvent(Guid Id, string Type, string Stream, DateTimeOffset RecordedAt, string Actor, string Reference,
    long Place);

internal static class StoredEvents
{
    public static async Task<IReadOnlyDictionary<Guid, StoredEvent>> ReadAsync(
        NpgsqlConnection connection, IEnumerable<Guid> ids, CancellationToken cancellation) =>
        (await connection.ReadAsync(
            $"""
            select id, type, stream_id, timestamp, coalesce(headers ->> '{EventHeaders.Actor}', ''),
                coalesce(data ->> 'order', data ->> 'document', data ->> 'title', data ->> 'quarter', ''), seq_id
            from store.mt_events where id = any($1)
            """,
            [ids.Distinct().ToArray()],
            row => new StoredEvent(row.GetGuid(0), row.GetString(1), SourceStream(row.GetString(1), row.GetString(2)),
                row.GetFieldValue<DateTimeOffset>(3), row.GetString(4), row.GetString(5), row.GetInt64(6)),
            cancellation)).ToDictionary(stored => stored.Id);

    // What was learned lies here in a stream named after its own.
    private static string SourceStream(string type, string stream)
    {
        var prefix = EventInbox.LocalStream(type[..type.IndexOf('.', StringComparison.Ordinal)], "");
        return stream.StartsWith(prefix, StringComparison.Ordinal) ? stream[prefix.Length..] : stream;
    }
}
