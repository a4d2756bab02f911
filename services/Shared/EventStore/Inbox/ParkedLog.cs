using Npgsql;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Inbox;

public static class ParkedState
{
    public const string Parked = "parked";

    public const string TakenIn = "taken-in";

    public const string Discarded = "discarded";
}

public sealed record Parked(WireEvent Message, string Reason, string State);

/// <summary>An empty actor: the service itself.</summary>
public sealed record ParkedStep(DateTimeOffset At, string What, string Actor, string Reason);

public sealed class ParkedLog(NpgsqlDataSource source)
{
    /// <summary>In the order of their ids, which rise with time.</summary>
    public async Task<IReadOnlyList<Parked>> WaitingAsync(Guid after, int limit, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"select event::text, reason, $3 from {PlatformTables.InboxParked} where id > $1 order by id limit $2");
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue(limit);
        command.Parameters.AddWithValue(ParkedState.Parked);
        return await ReadAsync(command, cancellation);
    }

    public async Task<Parked?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"""
            select event::text, reason, $2 from {PlatformTables.InboxParked} where id = $1
            union all
            (select event::text, reason, what from {PlatformTables.InboxParkedLog} where id = $1 and what <> $2 order by at desc)
            """);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(ParkedState.Parked);
        // What waits comes first: it may have been parked again since.
        return await ReadAsync(command, cancellation) is [var newest, ..] ? newest : null;
    }

    public async Task<IReadOnlyList<ParkedStep>> HistoryAsync(Guid id, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"select at, what, actor, reason from {PlatformTables.InboxParkedLog} where id = $1 order by at");
        command.Parameters.AddWithValue(id);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var steps = new List<ParkedStep>();
        while (await reader.ReadAsync(cancellation))
            steps.Add(new ParkedStep(reader.GetFieldValue<DateTimeOffset>(0), reader.GetString(1), reader.GetString(2),
                reader.GetString(3)));
        return steps;
    }

    private static async Task<IReadOnlyList<Parked>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var messages = new List<Parked>();
        while (await reader.ReadAsync(cancellation))
            messages.Add(new Parked(StoredMessage.Read(reader.GetString(0)), reader.GetString(1), reader.GetString(2)));
        return messages;
    }
}
