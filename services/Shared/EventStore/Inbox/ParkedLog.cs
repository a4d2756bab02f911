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
    public Task<IReadOnlyList<Parked>> WaitingAsync(Guid after, int limit, CancellationToken cancellation) =>
        source.ReadAsync($"select event::text, reason, $3 from {PlatformTables.InboxParked} where id > $1 order by id limit $2",
            [after, limit, ParkedState.Parked], MessageAt, cancellation);

    public async Task<Parked?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var found = await source.ReadAsync(
            $"""
            select event::text, reason, $2 from {PlatformTables.InboxParked} where id = $1
            union all
            (select event::text, reason, what from {PlatformTables.InboxParkedLog} where id = $1 and what <> $2 order by at desc)
            """,
            [id, ParkedState.Parked], MessageAt, cancellation);
        // What waits comes first: it may have been parked again since.
        return found is [var newest, ..] ? newest : null;
    }

    public Task<IReadOnlyList<ParkedStep>> HistoryAsync(Guid id, CancellationToken cancellation) =>
        source.ReadAsync($"select at, what, actor, reason from {PlatformTables.InboxParkedLog} where id = $1 order by at", [id],
            row => new ParkedStep(row.GetFieldValue<DateTimeOffset>(0), row.GetString(1), row.GetString(2), row.GetString(3)),
            cancellation);

    private static Parked MessageAt(NpgsqlDataReader row) =>
        new(StoredMessage.Read(row.GetString(0)), row.GetString(1), row.GetString(2));
}
