using Npgsql;

namespace SalesPlatform.EventStore.Store;

/// <summary>An epoch of a store: the time in which a position means one event.</summary>
/// <param name="Id">Of its own.</param>
/// <param name="AfterPosition">What earlier epochs recorded behind it is lost.</param>
public sealed record StoreEpoch(Guid Id, long AfterPosition);

/// <summary>
/// The epochs of this service's store. One begins with the store; another when it is restored from a backup, which has lost events whose
/// positions are then given again. Whoever read it before must be able to tell.
/// </summary>
public sealed class StoreEpochs(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>For other queries: the epoch the store is in.</summary>
    internal const string Current = $"(select id from {PlatformTables.RelayEpoch} order by number desc limit 1)";

    /// <summary>Begins the first epoch of a store that has none.</summary>
    public Task EnsureAsync(CancellationToken cancellation) => BeginAsync(
        $"select 1, $1, 0, $2, $3 where not exists (select from {PlatformTables.RelayEpoch})", "the store was made", cancellation);

    /// <summary>Begins another epoch behind all the store has now: what an operator says who restored it.</summary>
    public Task RestoredAsync(CancellationToken cancellation) => BeginAsync(
        $"select coalesce(max(number), 0) + 1, $1, (select coalesce(max(seq_id), 0) from store.mt_events), $2, $3 from "
        + $"{PlatformTables.RelayEpoch}",
        "an operator said that the store was restored", cancellation);

    /// <summary>Begins another epoch because a reader has events of this one that the store has not; nothing when another has begun
    /// meanwhile.</summary>
    /// <param name="epoch">The epoch the reader saw.</param>
    /// <param name="after">Up to where both have the same.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether it began.</returns>
    public Task<bool> LostAsync(Guid epoch, long after, CancellationToken cancellation) => BeginAsync(
        $"select max(number) + 1, $1, $4, $2, $3 from {PlatformTables.RelayEpoch} having (array_agg(id order by number desc))[1] = $5",
        "a reader had events that the store has not", cancellation, after, epoch);

    /// <summary>All of them, oldest first.</summary>
    public async Task<IReadOnlyList<StoreEpoch>> AllAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"select id, after_position from {PlatformTables.RelayEpoch} order by number");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var epochs = new List<StoreEpoch>();
        while (await reader.ReadAsync(cancellation))
            epochs.Add(new StoreEpoch(reader.GetGuid(0), reader.GetInt64(1)));
        return epochs;
    }

    /// <summary>Up to which position what was read in an epoch still holds; 0 for one that is none of the store's.</summary>
    public static long AgreedUpTo(IReadOnlyList<StoreEpoch> epochs, Guid epoch)
    {
        var place = epochs.Index().FirstOrDefault(each => each.Item.Id == epoch, (-1, null!)).Index;
        return place < 0 ? 0 : epochs.Skip(place + 1).Select(later => later.AfterPosition).DefaultIfEmpty(long.MaxValue).Min();
    }

    // Two at once draw the same number: one of them begins it.
    private async Task<bool> BeginAsync(string row, string reason, CancellationToken cancellation, params object[] more)
    {
        await using var command = source.CreateCommand(
            $"insert into {PlatformTables.RelayEpoch} (number, id, after_position, begun_at, reason) {row} on conflict do nothing");
        command.Parameters.AddWithValue(Guid.CreateVersion7(time.GetUtcNow()));
        command.Parameters.AddWithValue(time.GetUtcNow());
        command.Parameters.AddWithValue(reason);
        foreach (var value in more)
            command.Parameters.AddWithValue(value);
        return await command.ExecuteNonQueryAsync(cancellation) > 0;
    }
}
