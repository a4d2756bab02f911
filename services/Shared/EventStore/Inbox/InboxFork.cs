using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>Finds the last event both have, takes back what came from beyond it, and leaves the position there. Without this, facts that a
/// restored source has lost would count here for ever, and new ones under their positions would be passed over.</summary>
public sealed class InboxFork(NpgsqlDataSource source, InboxPositions positions, TimeProvider time, ILogger<InboxFork> log)
{
    private const int MostAsked = 1000;

    public static async Task<(FeedHead Head, HashSet<Guid> Missing)> CompareAsync(
        IReadOnlyList<(long Position, Guid Id)> known, Func<GetHeadRequest, Task<FeedHead>> ask)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(ask);
        var missing = new HashSet<Guid>();
        foreach (var page in known.Chunk(MostAsked).SkipLast(1))
            missing.UnionWith((await ask(Asking(page))).Missing.Select(Guid.Parse));
        var head = await ask(Asking(known.Chunk(MostAsked).LastOrDefault() ?? []));
        missing.UnionWith(head.Missing.Select(Guid.Parse));
        return (head, missing);
    }

    public static bool IsForked(InboxPosition read, FeedHead head, IReadOnlySet<Guid> missing)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(missing);
        return head.Position < read.Position || missing.Count > 0
            || read.Epoch is { } epoch && head.Epoch.Length > 0 && Guid.Parse(head.Epoch) != epoch;
    }

    /// <summary>Nothing is taken in meanwhile.</summary>
    public async Task<(InboxPosition Start, FeedHead Head)> FollowAsync(
        string from, InboxPosition read, FeedHead head, Func<GetHeadRequest, Task<FeedHead>> ask, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(ask);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await InboxLock.TakeAsync(connection, cancellation);
        var own = await OwnAsync(connection, from, cancellation);
        // All and not a sample: new events may have come, before anybody noticed, between those that are lost.
        var (_, missing) = await CompareAsync([.. own.Select(each => (each.Position, each.Id)), .. read.Known], ask);
        var last = LastBefore(own, read, missing);
        var lost = own.Select(each => (each.Position, each.Id)).Concat(read.Known).Where(each => missing.Contains(each.Id))
            .Distinct().ToList();
        if (lost.Count > 0 && head.Epoch.Length > 0 && (read.Epoch is null || read.Epoch == Guid.Parse(head.Epoch)))
        {
            // The source does not know yet: it begins a new epoch, and everybody else learns of it too.
            var asked = Asking([.. new[] { last, lost[0] }.Where(point => point.Position > 0)]);
            asked.LostInEpoch = head.Epoch;
            head = await ask(asked);
        }

        var epochs = head.Epochs.Select(each => new StoreEpoch(Guid.Parse(each.Epoch), each.AfterPosition)).ToList();
        var start = StartOf(read, head, epochs, last, missing);
        await TakeBackAsync(connection, from, [.. missing], cancellation);
        await positions.ForkAsync(connection, from, start, last.Position, epochs, cancellation);
        await transaction.CommitAsync(cancellation);
        log.LogError(LogEvents.FeedReplaced,
            "The store of {Service} was restored to an older point: both agree up to position {Agreed}. {Count} events from "
            + "beyond it are taken back (store.inbox_taken_back keeps them), and its feed is read again from there", from, last.Position,
            own.Count(each => missing.Contains(each.Id)));
        return (start, head);
    }

    // Surely from before the restore: before all that are lost, in the source's order and in that of arrival.
    private static (long Position, Guid Id) LastBefore(List<Own> own, InboxPosition read, HashSet<Guid> missing)
    {
        var lost = own.FindAll(each => missing.Contains(each.Id));
        var position = lost.Select(each => each.Position)
            .Concat(read.Known.Where(each => missing.Contains(each.Id)).Select(each => each.Position))
            .DefaultIfEmpty(long.MaxValue).Min();
        var arrival = lost.Select(each => each.Arrival).DefaultIfEmpty(long.MaxValue).Min();
        var last = own.FindLast(each => each.Position < position && each.Arrival < arrival && !missing.Contains(each.Id));
        return last is null ? (0, Guid.Empty) : (last.Position, last.Id);
    }

    // The broker may have been ahead of the feed: certain is what was read of the feed, as far as it holds.
    private static InboxPosition StartOf(
        InboxPosition read, FeedHead head, List<StoreEpoch> epochs, (long Position, Guid Id) last, HashSet<Guid> missing)
    {
        Guid? epoch = head.Epoch.Length > 0 ? Guid.Parse(head.Epoch) : null;
        var holds = read.Epoch is { } before && epochs.Exists(each => each.Id == before)
            ? StoreEpochs.AgreedUpTo(epochs, before) : long.MaxValue;
        if (read.Id is { } id && !missing.Contains(id) && read.Position <= holds)
            return new InboxPosition(read.Position, id, epoch);
        var position = Math.Min(Math.Min(read.Position, last.Position), holds);
        return new InboxPosition(position, position == last.Position && position > 0 ? last.Id : null, epoch);
    }

    private static async Task<List<Own>> OwnAsync(NpgsqlConnection connection, string from, CancellationToken cancellation) =>
        [.. await connection.ReadAsync(
            $"""
            select {PositionOf}, id, seq_id from store.mt_events where starts_with(stream_id, $1) and {PositionOf} > 0
            union all
            select (event ->> 'Position')::bigint, id, {long.MaxValue} from {PlatformTables.InboxParked} where source = $2
            order by 1, 3
            """,
            [EventInbox.LocalStream(from, ""), from], row => new Own(row.GetInt64(0), row.GetGuid(1), row.GetInt64(2)), cancellation)];

    private async Task TakeBackAsync(NpgsqlConnection connection, string from, Guid[] lost, CancellationToken cancellation)
    {
        await connection.ExecuteAsync(
            $"""
            with gone as (delete from store.mt_events where id = any($1) and starts_with(stream_id, $2) returning *)
            insert into {PlatformTables.InboxTakenBack} (id, at, source, type, stream, data, is_out_of_views)
            select id, $3, $4, type, stream_id, data, false from gone
            """,
            [lost, EventInbox.LocalStream(from, ""), time.GetUtcNow(), from], cancellation);
        await connection.ExecuteAsync(
            $"delete from {PlatformTables.InboxParked} where source = $1 and id = any($2)", [from, lost], cancellation);
    }

    private static GetHeadRequest Asking(IEnumerable<(long Position, Guid Id)> known) =>
        new() { Known = { known.Select(point => new FeedPoint { Position = point.Position, Id = $"{point.Id}" }) } };

    private const string PositionOf = $"(headers ->> '{InboxHeaders.SourcePosition}')::bigint";

    private sealed record Own(long Position, Guid Id, long Arrival);
}
