namespace SalesPlatform.SalesMonitoring.SaleApprovals;

internal sealed partial class SaleApprovalsEndpoint
{
    public override Task<Wire.SaleReply> Approve(Wire.DecideHeldSaleRequest request, ServerCallContext context)
    {
        var named = Named(request.Source, request.ExternalId, request.Revision);
        return DecideAsync(context, request, named, (_, state, surroundings) => SaleApprovalDecisions.Approve(state, surroundings, named),
            (outcome, after, currency) => SaleReplies.Of(SaleResult.Of(outcome, after, named.ExternalId), currency));
    }
}

internal static partial class SaleApprovalDecisions
{
    public static SaleDecision Approve(OrderState state, SaleContext context, HeldRevision named)
    {
        var held = Find(state, named);
        if (held.Status == HeldStatus.Approved && held.DecidedBy == context.Access.Caller.Actor)
            return new SaleDecision(SaleOutcome.Unchanged, []);
        RequireDecider(state, context, held);
        RequireWaiting(held);
        return SaleDecisions.CountHeld(state, context, held);
    }
}
