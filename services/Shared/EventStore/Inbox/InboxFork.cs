using Grpc.Core;
using Microsoft.Extensions.Logging;
using Npgsql;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>
/// Follows a source whose store was restored to an older point: finds the last event both have, takes back what came from beyond it, and leaves the
/// position there, from where the feed is read as always. Without this, facts that the source has lost would count here for ever, and new ones
/// under the positions of lost ones would be passed over.
/// </summary>
public sealed class InboxFork(NpgsqlDataSource source, InboxPositions positions, TimeProvider time, ILogger<InboxFork> log)
{
    private const int MostAsked = 100;

    /// <summary>Whether the feed is not the one that was read.</summary>
    public static bool IsForked(InboxPosition read, FeedHead head)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(head);
        return head.Position < read.Position
            || read.Known.Count > 0 && head.AgreedPosition < read.Known.Max(known => known.Position)
            || read.Epoch is { } epoch && head.Epoch.Length > 0 && Guid.Parse(head.Epoch) != epoch;
    }

    /// <summary>Goes back to the last event both have.</summary>
    /// <param name="from">The source.</param>
    /// <param name="read">What was read of it.</param>
    /// <param name="head">What it says now.</param>
    /// <param name="ask">Asks it again.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Where to read on, and the head in its epoch.</returns>
    public async Task<(InboxPosition Start, FeedHead Head)> FollowAsync(
        string from, InboxPosition read, FeedHead head, Func<GetHeadRequest, Task<FeedHead>> ask, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(ask);
        var own = await OwnAsync(from, cancellation);
        var held = await HeldAsync(own, ask);
        var last = held > 0 ? own[held - 1] : (Position: 0, Id: Guid.Empty);
        var lost = own.Skip(held).Concat(read.Known.Where(known => known.Position > last.Position)).ToList();
        if (lost.Count > 0 && head.Epoch.Length > 0 && (read.Epoch is null || read.Epoch == Guid.Parse(head.Epoch)))
        {
            // The source does not know yet, so that it begins a new epoch, and everybody else learns of it too.
            var asked = new GetHeadRequest { LostInEpoch = head.Epoch };
            asked.Known.Add(new[] { last, lost[0] }.Where(point => point.Position > 0).Select(ToMessage));
            head = await ask(asked);
        }

        // The broker may have been ahead of the feed: what is certain is what was read of the feed, as far as it holds.
        var isAhead = read.Position < last.Position;
        var start = new InboxPosition(isAhead ? read.Position : last.Position, isAhead ? read.Id : held > 0 ? last.Id : null,
            head.Epoch.Length > 0 ? Guid.Parse(head.Epoch) : null);
        var count = await TakeBackAsync(from, start, last.Position, [.. head.Epochs.Select(each => new StoreEpoch(Guid.Parse(each.Epoch), each.AfterPosition))], cancellation);
        log.LogError(LogEvents.FeedReplaced, "The store of {Service} was restored to an older point: both agree up to position {Agreed}. {Count} events from "
            + "beyond it are taken back (store.inbox_taken_back keeps them), and its feed is read again from there", from, last.Position, count);
        return (start, head);
    }

    // Every event taken in from the source, in its order.
    private async Task<List<(long Position, Guid Id)>> OwnAsync(string from, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"select {PositionOf} as position, id from store.mt_events where starts_with(stream_id, $1) and {PositionOf} > 0 order by 1");
        command.Parameters.AddWithValue(EventInbox.LocalStream(from, ""));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var own = new List<(long, Guid)>();
        while (await reader.ReadAsync(cancellation))
            own.Add((reader.GetInt64(0), reader.GetGuid(1)));
        return own;
    }

    // How many of them the source has. Up to a point it has all, behind it none: a hundred are asked about at a time, ever closer to that point.
    private static async Task<int> HeldAsync(List<(long Position, Guid Id)> own, Func<GetHeadRequest, Task<FeedHead>> ask)
    {
        var (held, end) = (0, own.Count);
        while (held < end)
        {
            var step = Math.Max(1, (end - held + MostAsked - 1) / MostAsked);
            var probes = Enumerable.Range(1, MostAsked).Select(i => Math.Min(held + i * step, end) - 1).Distinct().ToList();
            var agreed = (await ask(new GetHeadRequest { Known = { probes.Select(i => ToMessage(own[i])) } })).AgreedPosition;
            var known = probes.FindLastIndex(i => own[i].Position <= agreed);
            end = known == probes.Count - 1 ? end : probes[known + 1];
            held = known < 0 ? held : probes[known] + 1;
        }

        return held;
    }

    private async Task<long> TakeBackAsync(
        string from, InboxPosition start, long agreed, IReadOnlyList<StoreEpoch> epochs, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await InboxLock.TakeAsync(connection, cancellation);
        await using var command = new NpgsqlCommand(
            $"""
            with gone as (delete from store.mt_events where starts_with(stream_id, $1) and {PositionOf} > $2 returning id, type, stream_id, data),
                 kept as (insert into {PlatformTables.InboxTakenBack} (id, at, source, type, stream, data, is_out_of_views)
                          select id, $3, $4, type, stream_id, data, false from gone returning stream),
                 parked as (delete from {PlatformTables.InboxParked} where source = $4 and (event ->> 'Position')::bigint > $2)
            select count(*) from kept
            """, connection);
        command.Parameters.AddWithValue(EventInbox.LocalStream(from, ""));
        command.Parameters.AddWithValue(agreed);
        command.Parameters.AddWithValue(time.GetUtcNow());
        command.Parameters.AddWithValue(from);
        var count = (long)(await command.ExecuteScalarAsync(cancellation))!;
        await positions.ForkAsync(connection, from, start, agreed, epochs, cancellation);
        await transaction.CommitAsync(cancellation);
        return count;
    }

    private const string PositionOf = $"(headers ->> '{InboxHeaders.SourcePosition}')::bigint";

    private static FeedPoint ToMessage((long Position, Guid Id) point) => new() { Position = point.Position, Id = $"{point.Id}" };
}
