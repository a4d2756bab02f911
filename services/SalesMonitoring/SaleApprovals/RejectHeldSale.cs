namespace SalesPlatform.SalesMonitoring.SaleApprovals;

internal sealed partial class SaleApprovalsEndpoint
{
    public override Task<Wire.HeldSale> Reject(Wire.DecideHeldSaleRequest request, ServerCallContext context)
    {
        var (named, errors) = (Named(request.Source, request.ExternalId, request.Revision), new FieldErrors());
        var reason = errors.LongText("reason", request.Reason);
        errors.ThrowIfAny();
        return DecideAsync(context, request, named,
            (_, state, surroundings) => SaleApprovalDecisions.Reject(state, surroundings, named, reason), HeldReply(named));
    }
}

internal static partial class SaleApprovalDecisions
{
    public static SaleDecision Reject(OrderState state, SaleContext context, HeldRevision named, string reason)
    {
        var held = Find(state, named);
        if (held.Status == HeldStatus.Rejected && held.DecidedBy == context.Access.Caller.Actor && held.RejectedBecause == reason)
            return new SaleDecision(SaleOutcome.Unchanged, []);
        RequireDecider(state, context, held);
        RequireWaiting(held);
        return new SaleDecision(SaleOutcome.Unchanged, [new HeldSaleRejected(held.Source, held.ExternalId, held.Revision, reason)]);
    }
}
