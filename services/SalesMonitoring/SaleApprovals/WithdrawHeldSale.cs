namespace SalesPlatform.SalesMonitoring.SaleApprovals;

internal sealed partial class SaleApprovalsEndpoint
{
    public override Task<Wire.HeldSale> Withdraw(Wire.WithdrawHeldSaleRequest request, ServerCallContext context)
    {
        var named = Named(request.Source, request.ExternalId, request.Revision);
        return DecideAsync(context, request, named, (state, surroundings) => SaleApprovalDecisions.Withdraw(state, surroundings, named),
            HeldReply(named));
    }
}

internal static partial class SaleApprovalDecisions
{
    public static SaleDecision Withdraw(OrderState state, SaleContext context, HeldRevision named)
    {
        var (held, caller) = (Find(state, named), context.Access.Caller);
        if (held.By != caller.Actor)
            throw DomainException.NotPermitted("not-your-sale", $"{held.By} asked for '{held.ExternalId}', and takes it back alone.");
        if (held.Status == HeldStatus.Withdrawn)
            return new SaleDecision(SaleOutcome.Unchanged, []);
        if (!held.IsOpen)
            RequireWaiting(held);
        return new SaleDecision(SaleOutcome.Unchanged, [new HeldSaleWithdrawn(held.Source, held.ExternalId, held.Revision)]);
    }
}
