using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.Deliverables;

/// <summary>gRPC: the deliverables of a service. The same for every service; what a document says is written by the service's own
/// <see cref="Deliverable"/>s.</summary>
public sealed class DeliverablesEndpoint(
    IEnumerable<Deliverable> deliverables, DeliverableReadings readings, DeliverableLists lists, CommandRunner runner,
    SalesServiceBuilder service,
    TimeProvider time) : Wire.Deliverables.DeliverablesBase
{
    public override Task<ListKindsReply> ListKinds(ListKindsRequest request, ServerCallContext context)
    {
        var caller = Callers.ContextOf(context, time);
        return Task.FromResult(new ListKindsReply
        {
            Kinds = { deliverables.Where(each => caller.Is(each.Kind.Readers)).Select(each => DeliverableReplies.Of(each.Kind, caller)) },
        });
    }

    public override Task<DocumentContent> Get(GetDeliverableRequest request, ServerCallContext context)
    {
        var deliverable = DeliverableOf(request);
        var errors = new FieldErrors();
        var asOf = errors.OptionalInstant("as_of", request.AsOf);
        errors.Require(asOf is null || deliverable.Kind.AnswersAsOf, "as_of", "as-of-not-answered",
            $"{deliverable.Kind.Key} is written from what is kept as it stands now. Its issued versions tell what it said earlier; "
            + $"as of an instant there are: "
            + string.Join(", ", deliverables.Where(each => each.Kind.AnswersAsOf).Select(each => each.Kind.Key)
                .DefaultIfEmpty("none of this service")) + ".");
        errors.ThrowIfAny();
        return WriteAsync(deliverable, Callers.ContextOf(context, time), asOf, async reading =>
            (await deliverable.ScopeAsync(reading, request, context.CancellationToken), "", ""), context);
    }

    public override Task<DeliverableVersion> Issue(IssueDeliverableRequest request, ServerCallContext context)
    {
        var asked = request.Deliverable ?? new GetDeliverableRequest();
        var deliverable = DeliverableOf(asked, "deliverable.");
        var errors = new FieldErrors();
        errors.Require(asked.AsOf is null, "deliverable.as_of", "not-for-issuing",
            "A version freezes the document as it stands now: leave as_of out.");
        var cause = errors.OptionalText("cause", request.Cause, RequestFields.LongestText);
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, async work =>
        {
            var issuer = Deliverable.AsOneOf(work.Context, deliverable.Kind.Issuers);
            DeliverableScope? scope = null;
            var content = await WriteAsync(deliverable, issuer, null, async reading =>
                (scope = await deliverable.ScopeAsync(reading, asked, context.CancellationToken), work.Context.Actor, cause), context);
            var loaded = await work.LoadAsync(DeliverableState.Aggregate, scope!.Stream, null, context.CancellationToken);
            var frozen = Freezing.Of(scope, loaded.State, content, cause);
            return ReplyOf(work.Append(loaded, DeliverableDecisions.Issue(loaded.State, work.Context, deliverable.Kind, frozen)), 0,
                newest: true);
        });
    }

    public override Task<DeliverableVersion> Approve(ApproveDeliverableRequest request, ServerCallContext context) =>
        DecideAsync(request, request.Number, request.Version, context, (state, caller, scope) =>
            DeliverableDecisions.Approve(state, caller, scope, request.Version));

    public override Task<DeliverableVersion> Return(ReturnDeliverableRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        errors.ThrowIfAny();
        return DecideAsync(request, request.Number, request.Version, context, (state, caller, scope) =>
            DeliverableDecisions.Return(state, caller, scope, request.Version, reason));
    }

    public override Task<ListIssuedReply> ListIssued(ListIssuedRequest request, ServerCallContext context) =>
        lists.ListAsync(request, Callers.ContextOf(context, time), context.CancellationToken);

    public override async Task<IssuedDeliverable> GetIssued(GetIssuedRequest request, ServerCallContext context)
    {
        var (_, _, state, edition) = await FindAsync(request, context);
        return new IssuedDeliverable
        {
            Version = DeliverableReplies.Of(state, edition),
            Content = ByteString.FromBase64(edition.Frozen.Content),
        };
    }

    public override async Task<VerifyReply> Verify(GetIssuedRequest request, ServerCallContext context)
    {
        var (deliverable, scope, state, edition) = await FindAsync(request, context);
        var computed = ContentHash.Of(Convert.FromBase64String(edition.Frozen.Content));
        var now = await WriteAsync(deliverable, Callers.ContextOf(context, time), null,
            _ => Task.FromResult((scope, "", edition.Frozen.Cause)), context);
        return new VerifyReply
        {
            Version = DeliverableReplies.Of(state, edition),
            ComputedHash = computed,
            Intact = computed == edition.Frozen.ContentHash,
            Current = ContentHash.OfFigures(now) == edition.Frozen.FiguresHash,
        };
    }

    private Task<DocumentContent> WriteAsync(
        Deliverable deliverable, CommandContext caller, DateTimeOffset? asOf,
        Func<DeliverableReading, Task<(DeliverableScope Scope, string Author, string Cause)>> what,
        ServerCallContext context) => readings.InSnapshotAsync(caller, asOf, async reading =>
        {
            var (scope, author, cause) = await what(reading);
            var content = await deliverable.WriteAsync(reading, scope, author, cause, context.CancellationToken);
            content.Service = service.Name;
            return content;
        }, context.CancellationToken);

    private Task<DeliverableVersion> DecideAsync(
        IMessage request, string number, int version, ServerCallContext context,
        Func<DeliverableState, CommandContext, DeliverableScope, IEnumerable<object>> decide)
    {
        var (deliverable, scope) = Parse(Fields.Version(number, version, mayBeNewest: false).Number);
        return runner.RunAsync(context, request, async work =>
        {
            deliverable.RequireReader(Deliverable.AsOneOf(work.Context, deliverable.Kind.Approvers), scope);
            var loaded = await work.LoadAsync(DeliverableState.Aggregate, scope.Stream, null, context.CancellationToken);
            return ReplyOf(work.Append(loaded, decide(loaded.State, work.Context, scope)), version);
        });
    }

    private async Task<(Deliverable, DeliverableScope, DeliverableState, DeliverableEdition)> FindAsync(
        GetIssuedRequest request, ServerCallContext context)
    {
        var (number, version) = Fields.Version(request.Number, request.Version, mayBeNewest: true);
        var (deliverable, scope) = Parse(number);
        return await runner.ReadAsync(context, DeliverableState.Aggregate, scope.Stream, null, (state, _, caller) =>
        {
            deliverable.RequireReader(caller, scope);
            return (deliverable, scope, state, state.Require(number, version));
        });
    }

    private (Deliverable, DeliverableScope) Parse(string number)
    {
        var scope = DeliverableScope.Parse(number, deliverables.Select(each => each.Kind));
        return (deliverables.Single(each => each.Kind.Key == scope.Kind), scope);
    }

    private Deliverable DeliverableOf(GetDeliverableRequest asked, string prefix = "") =>
        deliverables.FirstOrDefault(each => each.Kind.Key == asked.Kind)
        ?? throw DomainException.Invalid($"{prefix}kind", "unknown-kind",
            $"kind '{asked.Kind}' is none of this service: {string.Join(", ", deliverables.Select(each => each.Kind.Key))}.");

    private static DeliverableVersion ReplyOf(Loaded<DeliverableState> after, int version, bool newest = false) =>
        DeliverableReplies.Of(after.State, newest ? after.State.Editions[^1]
            : after.State.Editions.Find(edition => edition.Frozen.Version == version)!);
}
