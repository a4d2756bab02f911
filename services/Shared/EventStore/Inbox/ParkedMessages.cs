using System.Text;
using System.Text.Json;
using NpgsqlTypes;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>What waits is in one table, what happened in another that only grows: a message that was given up stays readable.</summary>
public sealed class ParkedMessages(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>Parking it again renews the reason. An empty actor: the service itself.</summary>
    public async Task ParkAsync(WireEvent message, Exception reason, string actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(reason);
        var text = $"{reason.GetType().Name}: {reason.Message}";
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(
            $"""
            insert into {PlatformTables.InboxParked} (id, source, type, subject, event, reason, parked_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (id) do update set reason = excluded.reason, parked_at = excluded.parked_at
            """,
            [message.Id, message.Source, message.Type, message.Subject, Whole(message), text, time.GetUtcNow()], cancellation);
        await NoteAsync(connection, new Parked(message, text, ParkedState.Parked), actor, cancellation);
        await transaction.CommitAsync(cancellation);
        PlatformMetrics.Parked.Add(1);
    }

    public async Task CloseAsync(Parked message, string actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // Whoever deletes the row notes it: two operators at once make one note.
        if (await connection.ExecuteAsync(
            $"delete from {PlatformTables.InboxParked} where id = $1", [message.Message.Id], cancellation) > 0)
            await NoteAsync(connection, message, actor, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task<IReadOnlyDictionary<string, long>> CountAsync(CancellationToken cancellation) =>
        (await source.ReadAsync($"select source, count(*) from {PlatformTables.InboxParked} group by source", [],
            row => (Source: row.GetString(0), Count: row.GetInt64(1)), cancellation)).ToDictionary(row => row.Source, row => row.Count);

    private async Task NoteAsync(NpgsqlConnection connection, Parked message, string actor, CancellationToken cancellation) =>
        await connection.ExecuteAsync(
            $"""
            insert into {PlatformTables.InboxParkedLog} (id, at, what, actor, reason, event) values ($1, $2, $3, $4, $5, $6)
            on conflict do nothing
            """,
            [message.Message.Id, time.GetUtcNow(), message.State, actor, message.Reason, Whole(message.Message)], cancellation);

    // The body may be what is broken, so it is kept as text and not as JSON within JSON.
    private static NpgsqlParameter Whole(WireEvent message) => new()
    {
        NpgsqlDbType = NpgsqlDbType.Jsonb,
        Value = JsonSerializer.Serialize(new StoredMessage(
            message.Id, message.Type, message.Source, message.Subject, message.Sequence, message.Position, message.Time,
            Encoding.UTF8.GetString(message.Data.Span).Replace("\0", "\\u0000", StringComparison.Ordinal),
            message.Attributes.ToDictionary())),
    };
}

internal sealed record StoredMessage(
    Guid Id, string Type, string Source, string Subject, long Sequence, long Position, DateTimeOffset Time, string Data,
    Dictionary<string, string> Attributes)
{
    public static WireEvent Read(string json)
    {
        var stored = JsonSerializer.Deserialize<StoredMessage>(json)!;
        return new WireEvent(stored.Id, stored.Type, stored.Source, stored.Subject, stored.Sequence, stored.Position, stored.Time,
            Encoding.UTF8.GetBytes(stored.Data), stored.Attributes);
    }
}
