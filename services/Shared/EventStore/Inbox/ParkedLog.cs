using Npgsql;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>What can become of a parked message.</summary>
public static class ParkedState
{
    /// <summary>It waits.</summary>
    public const string Parked = "parked";

    /// <summary>It was taken in after all.</summary>
    public const string TakenIn = "taken-in";

    /// <summary>It was given up.</summary>
    public const string Discarded = "discarded";
}

/// <summary>A message that was parked.</summary>
/// <param name="Message">The message, whole.</param>
/// <param name="Reason">Of its state.</param>
/// <param name="State">One of <see cref="ParkedState"/>.</param>
public sealed record Parked(WireEvent Message, string Reason, string State);

/// <summary>One thing that happened to a parked message.</summary>
/// <param name="At">When.</param>
/// <param name="What">The state it got.</param>
/// <param name="Actor">Who decided; empty for the service itself.</param>
/// <param name="Reason">Why.</param>
public sealed record ParkedStep(DateTimeOffset At, string What, string Actor, string Reason);

/// <summary>Reads what is parked and what happened to it.</summary>
public sealed class ParkedLog(NpgsqlDataSource source)
{
    /// <summary>Those that wait behind a given one, in the order of their ids, which rise with time.</summary>
    public async Task<IReadOnlyList<Parked>> WaitingAsync(Guid after, int limit, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"select event::text, reason, $3 from {PlatformTables.InboxParked} where id > $1 order by id limit $2");
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue(limit);
        command.Parameters.AddWithValue(ParkedState.Parked);
        return await ReadAsync(command, cancellation);
    }

    /// <summary>One message as it stands; null when it was never parked.</summary>
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

    /// <summary>What happened to a message, oldest first.</summary>
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
