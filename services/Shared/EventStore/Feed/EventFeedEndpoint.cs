using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Npgsql;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.EventStore.Feed;

/// <summary>Serves the published events of this service from any position.</summary>
public sealed class EventFeedEndpoint(NpgsqlDataSource source, CommittedEvents events, RelaySignal signal, TimeProvider time) : EventFeed.EventFeedBase
{
    private const int PageSize = 500;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc />
    public override async Task Read(ReadEventsRequest request, IServerStreamWriter<FeedEvent> responseStream, ServerCallContext context)
    {
        var cancellation = context.CancellationToken;
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var head = await events.HeadAsync(connection, cancellation);
        Check(request, head, Callers.ContextOf(context, time));
        var position = request.AfterPosition;
        while (request.Follow || position < head)
        {
            var next = signal.Next;
            var page = await events.ReadAsync(connection, position, PageSize, cancellation);
            foreach (var e in page.Events.Where(e => Wanted(e, request) && (request.Follow || e.Position <= head)))
                await responseStream.WriteAsync(ToMessage(e), cancellation);
            if (page.UpTo == position)
                await Task.WhenAny(next, Task.Delay(LookAgain, time, cancellation));
            cancellation.ThrowIfCancellationRequested();
            position = page.UpTo;
        }
    }

    /// <inheritdoc />
    public override async Task<FeedHead> GetHead(GetHeadRequest request, ServerCallContext context)
    {
        await using var connection = await source.OpenConnectionAsync(context.CancellationToken);
        return new FeedHead { Position = await events.HeadAsync(connection, context.CancellationToken) };
    }

    private void Check(ReadEventsRequest request, long head, CommandContext caller)
    {
        if (request.AfterPosition < 0)
            throw DomainException.Invalid("after_position", "negative", "A position is 0 or more.");
        if (request.AfterPosition > head)
            throw new RpcException(new Status(StatusCode.OutOfRange, $"The feed ends at {head}; {request.AfterPosition} lies beyond."));
        // A service of a newer version may ask for an event that this one learns to publish when it is upgraded as well.
        var unknown = request.Types_.Except(events.Published).ToList();
        if (unknown.Count > 0 && !caller.Is(Roles.Service))
            throw DomainException.Invalid("types", "unknown-event-type", $"This service publishes no event of type {string.Join(", ", unknown)}.");
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
    };
}
