using System.Collections.Concurrent;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>
/// Reads another service's feed up to its head. The broker brings events quickly; the feed makes sure that none is missing: at start, from
/// time to time, and whenever a command must know all that another service has published up to now.
/// </summary>
public sealed class InboxBarrier(
    FeedClients feeds, InboxPositions positions, EventInbox inbox, SalesServiceBuilder service, TimeProvider time, ILogger<InboxBarrier> log)
{
    private const int BatchSize = 500;
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(1);

    private readonly DateTimeOffset _created = time.GetUtcNow();
    private readonly ConcurrentDictionary<string, bool> _reached = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new();

    /// <summary>Takes in everything a service has published so far. Answers false, and changes nothing, when its feed cannot be reached: the
    /// caller goes on with what is known.</summary>
    /// <param name="from">Name of the other service.</param>
    /// <param name="cancellation">Ends the wait.</param>
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
            log.Log(Gravity(from), LogEvents.FeedUnreachable, "The feed of {Service} cannot be reached: {Reason}", from, fault.Status.Detail);
            return false;
        }
        catch (HttpRequestException fault)
        {
            log.Log(Gravity(from), LogEvents.FeedUnreachable, "The feed of {Service} cannot be read, for want of a token: {Reason}", from, fault.Message);
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

    private async Task ReadToHeadAsync(EventFeed.EventFeedClient feed, string from, IReadOnlyList<string> types, CancellationToken cancellation)
    {
        var position = await positions.OfAsync(from, cancellation);
        var authorised = await feeds.HeadersAsync(cancellation);
        var head = (await feed.GetHeadAsync(new GetHeadRequest(), authorised, cancellationToken: cancellation)).Position;
        if (head < position)
        {
            log.LogError(LogEvents.FeedReplaced,
                "The feed of {Service} ends at {Head}, before the position {Position} read earlier: its store was replaced, and is read anew",
                from, head, position);
            await positions.ResetAsync(from, cancellation);
            position = 0;
        }

        var tag = new KeyValuePair<string, object?>("salesplatform.source", from);
        PlatformMetrics.InboxBehind.Record(head - position, tag);
        if (head == position)
            return;
        using var call = feed.Read(
            new ReadEventsRequest { AfterPosition = position, Types_ = { types } }, authorised, cancellationToken: cancellation);
        var batch = new List<WireEvent>(BatchSize);
        await foreach (var message in call.ResponseStream.ReadAllAsync(cancellation))
        {
            batch.Add(ToWire(message, from));
            if (batch.Count == BatchSize)
                await TakeInAsync(from, batch, batch[^1].Position, cancellation);
        }

        await TakeInAsync(from, batch, head, cancellation);
        PlatformMetrics.InboxBehind.Record(0, tag);
    }

    private async Task TakeInAsync(string from, List<WireEvent> batch, long upTo, CancellationToken cancellation)
    {
        if (batch.Count > 0)
            await inbox.HandleAsync(batch, cancellation);
        await positions.AdvanceAsync(from, upTo, cancellation);
        batch.Clear();
    }

    private static WireEvent ToWire(FeedEvent message, string from) => new(
        Guid.Parse(message.Id), message.Type, from, message.Subject, message.Sequence, message.Position,
        message.Time.ToDateTimeOffset(), message.Data.Memory, message.Attributes.ToDictionary());
}
