namespace SalesPlatform.SalesMonitoring.SaleApprovals;

internal sealed partial class SaleApprovalsEndpoint
{
    public override Task<Wire.HeldSale> Withdraw(Wire.WithdrawHeldSaleRequest request, ServerCallContext context)
    {
        var named = Named(request.Source, request.ExternalId, request.Revision);
        return DecideAsync(context, request, named, (work, state, surroundings) =>
        {
            var decision = SaleApprovalDecisions.Withdraw(state, surroundings, named);
            if (decision.Events.Count > 0 && !state.Lines.ContainsKey(named.ExternalId))
                work.Write(session => session.Delete<ExternalLine>(ExternalLine.IdOf(named.Source, named.ExternalId)));
            return decision;
        }, HeldReply(named));
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
