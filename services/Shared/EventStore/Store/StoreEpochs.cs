namespace SalesPlatform.EventStore.Store;

/// <summary>What earlier epochs recorded behind the position is lost.</summary>
public sealed record StoreEpoch(Guid Id, long AfterPosition);

/// <summary>The time in which a position means one event: a restored store has lost events whose positions are then given again.</summary>
public sealed class StoreEpochs(NpgsqlDataSource source, TimeProvider time)
{
    internal const string Current = $"(select id from {PlatformTables.RelayEpoch} order by number desc limit 1)";

    public Task EnsureAsync(CancellationToken cancellation) => BeginAsync(
        $"select 1, $1, 0, $2, $3 where not exists (select from {PlatformTables.RelayEpoch})", "the store was made", cancellation);

    public Task RestoredAsync(CancellationToken cancellation) => BeginAsync(
        $"select coalesce(max(number), 0) + 1, $1, (select coalesce(max(seq_id), 0) from store.mt_events), $2, $3 from "
        + $"{PlatformTables.RelayEpoch}",
        "an operator said that the store was restored", cancellation);

    /// <summary>A reader has events of this epoch that the store has not; nothing begins when another epoch has begun meanwhile.</summary>
    public Task<bool> LostAsync(Guid epoch, long after, CancellationToken cancellation) => BeginAsync(
        $"select max(number) + 1, $1, $4, $2, $3 from {PlatformTables.RelayEpoch} having (array_agg(id order by number desc))[1] = $5",
        "a reader had events that the store has not", cancellation, after, epoch);

    public Task<IReadOnlyList<StoreEpoch>> AllAsync(CancellationToken cancellation) =>
        source.ReadAsync($"select id, after_position from {PlatformTables.RelayEpoch} order by number", [],
            row => new StoreEpoch(row.GetGuid(0), row.GetInt64(1)), cancellation);

    /// <summary>The last position that still holds of what was read in an epoch; 0 for one that is none of the store's.</summary>
    public static long AgreedUpTo(IReadOnlyList<StoreEpoch> epochs, Guid epoch)
    {
        var place = epochs.Index().FirstOrDefault(each => each.Item.Id == epoch, (-1, null!)).Index;
        return place < 0 ? 0 : epochs.Skip(place + 1).Select(later => later.AfterPosition).DefaultIfEmpty(long.MaxValue).Min();
    }

    // Two at once draw the same number: one of them begins it.
    private async Task<bool> BeginAsync(string row, string reason, CancellationToken cancellation, params object[] more) =>
        await source.ExecuteAsync(
            $"insert into {PlatformTables.RelayEpoch} (number, id, after_position, begun_at, reason) {row} on conflict do nothing",
            [Guid.CreateVersion7(time.GetUtcNow()), time.GetUtcNow(), reason, .. more], cancellation) > 0;
}
