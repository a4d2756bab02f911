using System.Text;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.EventStore.Inbox;

public sealed class ParkedEventsEndpoint(ParkedLog log, ParkedMessages parked, EventInbox inbox, TimeProvider time)
    : ParkedEvents.ParkedEventsBase
{
    public override async Task<ListParkedReply> List(ListParkedRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        var after = paging.Place<Guid>(errors, key => Guid.TryParse(key, out var id) ? id : null);
        errors.ThrowIfAny();
        var page = paging.Cut(await log.WaitingAsync(after ?? Guid.Empty, paging.Size + 1, context.CancellationToken),
            each => $"{each.Message.Id}");
        var reply = new ListParkedReply { NextPageToken = page.NextToken };
        foreach (var each in page.Entries)
            reply.Events.Add(await MessageAsync(each, context.CancellationToken));
        return reply;
    }

    public override async Task<ParkedEvent> Get(ParkedRequest request, ServerCallContext context) =>
        await MessageAsync(await FindAsync(request.Id, context.CancellationToken), context.CancellationToken);

    public override async Task<ParkedEvent> Requeue(ParkedRequest request, ServerCallContext context)
    {
        var found = await FindAsync(request.Id, context.CancellationToken);
        if (found.State == ParkedState.Discarded)
            throw DomainException.Rule("parked-event-discarded", $"The event {request.Id} was discarded: {found.Reason}");
        if (found.State == ParkedState.Parked)
            await inbox.RetryAsync(found.Message, Callers.ContextOf(context, time).Actor, context.CancellationToken);
        return await Get(request, context);
    }

    public override async Task<ParkedEvent> Discard(DiscardParkedRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        errors.ThrowIfAny();
        var found = await FindAsync(request.Id, context.CancellationToken);
        if (found.State == ParkedState.TakenIn)
            throw DomainException.Rule("parked-event-taken-in", $"The event {request.Id} was taken in and counts.");
        if (found.State == ParkedState.Parked)
        {
            await parked.CloseAsync(found with { State = ParkedState.Discarded, Reason = reason },
                Callers.ContextOf(context, time).Actor, context.CancellationToken);
        }

        return await Get(new ParkedRequest { Id = request.Id }, context);
    }

    private async Task<Parked> FindAsync(string text, CancellationToken cancellation) => Guid.TryParse(text, out var id)
        ? await log.FindAsync(id, cancellation) ?? throw DomainException.NotFound("parked-event", text)
        : throw DomainException.Invalid("id", "not-an-id", $"'{text}' is not the id of an event.");

    private async Task<ParkedEvent> MessageAsync(Parked found, CancellationToken cancellation) => new()
    {
        Id = $"{found.Message.Id}",
        Source = found.Message.Source,
        Type = found.Message.Type,
        Subject = found.Message.Subject,
        State = found.State,
        Reason = found.Reason,
        Data = Encoding.UTF8.GetString(found.Message.Data.Span),
        History =
        {
            (await log.HistoryAsync(found.Message.Id, cancellation)).Select(step => new Wire.ParkedStep
            {
                At = step.At.ToTimestamp(), What = step.What, Actor = step.Actor, Reason = step.Reason,
            }),
        },
    };
}
