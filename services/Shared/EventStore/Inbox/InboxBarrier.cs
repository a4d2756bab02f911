using System.Collections.Concurrent;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>The broker brings events quickly; the feed makes sure that none is missing.</summary>
public sealed class InboxBarrier(
    FeedClients feeds, InboxPositions positions, InboxFork fork, ViewRebuild views, EventInbox inbox, SalesServiceBuilder service,
    InboxProgress progress, TimeProvider time, ILogger<InboxBarrier> log)
{
    private const int BatchSize = 1000;

    /// <summary>One look into an index; a source that hangs must not hang those who ask it.</summary>
    private static readonly TimeSpan HeadWithin = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan EventWithin = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(1);

    private readonly DateTimeOffset _created = time.GetUtcNow();
    private readonly ConcurrentDictionary<string, bool> _reached = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new();

    /// <summary>Answers false, and changes nothing, when the feed cannot be reached: the caller goes on with what is known.</summary>
    public async Task<bool> CatchUpAsync(string from, CancellationToken cancellation)
    {
        if (!service.Learned.TryGetValue(from, out var types))
            throw new ArgumentException($"{service.Name} learns nothing from {from}.", nameof(from));
        if (feeds.Of(from) is not { } feed)
            return false;
        var gate = _gates.GetOrAdd(from, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation);
        try
        {
            await ReadToHeadAsync(feed, from, types, cancellation);
            _reached[from] = true;
            return true;
        }
        catch (RpcException fault) when (fault.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            log.Log(Gravity(from), LogEvents.FeedUnreachable, "The feed of {Service} cannot be reached: {Reason}", from,
                fault.Status.Detail);
            return false;
        }
        catch (HttpRequestException fault)
        {
            log.Log(Gravity(from), LogEvents.FeedUnreachable, "The feed of {Service} cannot be read, for want of a token: {Reason}", from,
                fault.Message);
            return false;
        }
        finally
        {
            gate.Release();
        }
    }

    // Services start side by side, and the one that is asked may be the later one.
    private LogLevel Gravity(string from) =>
        _reached.ContainsKey(from) || time.GetUtcNow() - _created > StartsWithin ? LogLevel.Warning : LogLevel.Information;

    private async Task ReadToHeadAsync(EventFeed.EventFeedClient feed, string from, IReadOnlyList<string> types,
        CancellationToken cancellation)
    {
        var read = await positions.OfAsync(from, cancellation);
        var authorised = await feeds.HeadersAsync(cancellation);
        var (head, missing) = await InboxFork.CompareAsync(read.Known, AskAsync);
        if (InboxFork.IsForked(read, head, missing))
            (read, head) = await fork.FollowAsync(from, read, head, AskAsync, cancellation);
        else if (read.Known.Count > 0)
            await positions.ConfirmAsync(read.Known.Select(each => each.Id), cancellation);
        var tag = new KeyValuePair<string, object?>("salesplatform.source", from);
        PlatformMetrics.InboxBehind.Record(head.Position - read.Position, tag);
        // Who reads from the beginning has no epoch yet; who has no id of its position learns both.
        if (head.Position > read.Position || head.Epoch.Length > 0 && read.Epoch is null)
            await ReadAsync(feed, from, types, read.Position, head, authorised, cancellation);
        if (await views.IsNeededAsync(cancellation))
            await views.RunAsync(cancellation);
        PlatformMetrics.InboxBehind.Record(0, tag);

        async Task<FeedHead> AskAsync(GetHeadRequest request) =>
            // A deadline is an instant of the wall clock, whatever clock the service reads.
            await feed.GetHeadAsync(request, authorised, DateTime.UtcNow + HeadWithin, cancellation);
    }

    private async Task ReadAsync(
        EventFeed.EventFeedClient feed, string from, IReadOnlyList<string> types, long after, FeedHead head, Metadata authorised,
        CancellationToken cancellation)
    {
        Guid? epoch = head.Epoch.Length > 0 ? Guid.Parse(head.Epoch) : null;
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var call = feed.Read(
            new ReadEventsRequest { AfterPosition = after, Types_ = { types }, Epoch = head.Epoch }, authorised,
            cancellationToken: silence.Token);
        var batch = new List<WireEvent>(BatchSize);
        var taking = Task.CompletedTask;
        try
        {
            // The next batch is read while one is taken in.
            while (await NextAsync(call.ResponseStream, silence, cancellation))
            {
                batch.Add(ToWire(call.ResponseStream.Current, from, epoch));
                if (batch.Count < BatchSize)
                    continue;
                await taking;
                taking = TakeInAsync(from, batch, new InboxPosition(batch[^1].Position, batch[^1].Id, epoch), cancellation);
                batch = new List<WireEvent>(BatchSize);
            }
        }
        finally
        {
            await taking;
        }

        await TakeInAsync(from, batch, new InboxPosition(head.Position, Guid.TryParse(head.Id, out var id) ? id : null, epoch),
            cancellation);
    }

    // The clock runs while the feed is silent, and not while what it sent is taken in.
    private static async Task<bool> NextAsync(IAsyncStreamReader<FeedEvent> feed, CancellationTokenSource silence,
        CancellationToken cancellation)
    {
        silence.CancelAfter(EventWithin);
        try
        {
            return await feed.MoveNext(silence.Token);
        }
        catch (Exception) when (silence.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.DeadlineExceeded, $"Nothing came for {EventWithin.TotalSeconds:0} s."));
        }
        finally
        {
            silence.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    private async Task TakeInAsync(string from, List<WireEvent> batch, InboxPosition upTo, CancellationToken cancellation)
    {
        using var work = progress.Begin();
        if (batch.Count == 0)
            await positions.AdvanceAsync(from, upTo, [], cancellation);
        else if (await inbox.HandleAsync(batch, upTo, cancellation) is [var refused, ..])
            throw new InvalidOperationException($"Event {refused.Id} of {from} can neither be taken in nor parked: {refused.Reason}");
    }

    private static WireEvent ToWire(FeedEvent message, string from, Guid? epoch) => new(
        Guid.Parse(message.Id), message.Type, from, message.Subject, message.Sequence, message.Position,
        message.Time.ToDateTimeOffset(), message.Data.Memory, message.Attributes.ToDictionary())
    {
        Epoch = epoch,
    };
}
