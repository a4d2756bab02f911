using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.EventStore.Feed;

/// <summary>A connection to the store is held for a page and not for a stream: a slow reader costs the service none.</summary>
public sealed class EventFeedEndpoint(
    NpgsqlDataSource source, CommittedEvents events, StoreEpochs epochs, FeedStreams streams, RelaySignal signal, TermsUseReader terms,
    TimeProvider time,
    ILogger<EventFeedEndpoint> log) : EventFeed.EventFeedBase
{
    private const int PageSize = 500;
    private const int MostKnown = 1000;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    public override async Task Read(ReadEventsRequest request, IServerStreamWriter<FeedEvent> responseStream, ServerCallContext context)
    {
        var cancellation = context.CancellationToken;
        var caller = Callers.ContextOf(context, time);
        using var stream = streams.Open(caller.Actor);
        var head = await HeadAsync(cancellation);
        await CheckAsync(request, head.Position, caller, cancellation);
        var position = request.AfterPosition;
        while (request.Follow || position < head.Position)
        {
            var next = signal.Next;
            var page = await PageAsync(position, cancellation);
            foreach (var e in page.Events.Where(e => Wanted(e, request) && (request.Follow || e.Position <= head.Position)))
                await responseStream.WriteAsync(ToMessage(e), cancellation);
            if (page.UpTo == position)
                await Task.WhenAny(next, Task.Delay(LookAgain, time, cancellation));
            cancellation.ThrowIfCancellationRequested();
            position = page.UpTo;
        }
    }

    public override async Task<FeedHead> GetHead(GetHeadRequest request, ServerCallContext context)
    {
        var (known, lostIn) = Parse(request);
        var cancellation = context.CancellationToken;
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var held = await CommittedEvents.HeldAsync(connection, known, cancellation);
        var agreed = held.Select(point => point.Position).DefaultIfEmpty(0).Max();
        if (lostIn is { } epoch && known.Exists(point => point.Position > agreed) && Callers.ContextOf(context, time).Is(Roles.Service)
            && await epochs.LostAsync(epoch, agreed, cancellation))
        {
            log.LogError(LogEvents.StoreRestored,
                "The store was restored to an older point without being told: {Reader} has read events behind position "
                + "{Position} that it has not. A new epoch begins", Callers.ContextOf(context, time).Actor, agreed);
        }

        var head = await events.HeadAsync(connection, cancellation);
        var all = await epochs.AllAsync(cancellation);
        return new FeedHead
        {
            Position = head.Position,
            Id = head.Position == 0 ? "" : $"{head.Id}",
            Epoch = all.Count == 0 ? "" : $"{all[^1].Id}",
            AgreedPosition = agreed,
            Epochs = { all.Select(each => new FeedEpoch { Epoch = $"{each.Id}", AfterPosition = each.AfterPosition }) },
            Missing = { known.Where(point => !held.Contains(point)).Select(point => $"{point.Id}") },
        };
    }

    public override async Task<TermsUseReply> GetTermsUse(GetTermsUseRequest request, ServerCallContext context) =>
        await terms.FirstAsync(context.CancellationToken) is { } first
            ? new TermsUseReply { EventType = first.EventType, Subject = first.Stream, RecordedAt = first.RecordedAt.ToTimestamp() }
            : new TermsUseReply();

    private async Task<(long Position, Guid Id)> HeadAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await events.HeadAsync(connection, cancellation);
    }

    private async Task<CommittedPage> PageAsync(long after, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await events.ReadAsync(connection, after, PageSize, cancellation);
    }

    private async Task CheckAsync(ReadEventsRequest request, long head, CommandContext caller, CancellationToken cancellation)
    {
        if (request.AfterPosition < 0)
            throw DomainException.Invalid("after_position", "negative", "A position is 0 or more.");
        if (request.Epoch.Length > 0)
            await CheckEpochAsync(request, cancellation);
        if (request.AfterPosition > head)
            throw new RpcException(new Status(StatusCode.OutOfRange, $"The feed ends at {head}; {request.AfterPosition} lies beyond."));
        // A service of a newer version may ask for an event that this one publishes only after its own upgrade.
        var unknown = request.Types_.Except(events.Published).ToList();
        if (unknown.Count > 0 && !caller.Is(Roles.Service))
            throw DomainException.Invalid("types", "unknown-event-type",
                $"This service publishes no event of type {string.Join(", ", unknown)}.");
    }

    private async Task CheckEpochAsync(ReadEventsRequest request, CancellationToken cancellation)
    {
        if (!Guid.TryParse(request.Epoch, out var epoch))
            throw DomainException.Invalid("epoch", "not-an-id", $"epoch '{request.Epoch}' is no id: a GUID.");
        var all = await epochs.AllAsync(cancellation);
        var agreed = StoreEpochs.AgreedUpTo(all, epoch);
        if (request.AfterPosition > agreed)
        {
            throw DomainException.Rule("other-epoch",
                $"The store was restored since position "
                + $"{request.AfterPosition} was read. Read again from {agreed}, and take back what you have from beyond "
                + "and do not find.", ("epoch", all.Count == 0 ? "" : $"{all[^1].Id}"), ("agreed", $"{agreed}"));
        }
    }

    private static (List<(long Position, Guid Id)> Known, Guid? LostIn) Parse(GetHeadRequest request)
    {
        var errors = new FieldErrors();
        var known = errors.Bounded("known", request.Known, MostKnown)
            .Select((point, i) => (point.Position, errors.Id($"known[{i}].id", point.Id))).ToList();
        Guid? lostIn = request.LostInEpoch.Length == 0 ? null : errors.Id("lost_in_epoch", request.LostInEpoch);
        errors.ThrowIfAny();
        return (known, lostIn);
    }

    private static bool Wanted(WireEvent e, ReadEventsRequest request) =>
        (request.Types_.Count == 0 || request.Types_.Contains(e.Type))
        && (request.Since is null || e.Time >= request.Since.ToDateTimeOffset());

    private static FeedEvent ToMessage(WireEvent e) => new()
    {
        Position = e.Position,
        Id = e.Id.ToString(),
        Type = e.Type,
        Subject = e.Subject,
        Sequence = e.Sequence,
        Time = e.Time.ToTimestamp(),
        Data = ByteString.CopyFrom(e.Data.Span),
        Attributes = { e.Attributes.ToDictionary() },
        Epoch = e.Epoch is { } epoch ? $"{epoch}" : "",
    };
}
