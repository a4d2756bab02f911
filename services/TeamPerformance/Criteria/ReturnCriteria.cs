namespace SalesPlatform.TeamPerformance.Criteria;

internal sealed partial class CriteriaEndpoint
{
    public override Task<Wire.CriteriaReply> Return(Wire.ReturnCriteriaRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return DecideAsync(context, request, request.Criteria, errors, (work, state, _) =>
            Task.FromResult(CriteriaDecisions.Return(state, work.Context, reason)));
    }
}

internal static partial class CriteriaDecisions
{
    public static IEnumerable<object> Return(TeamCriteria state, CommandContext context, string reason)
    {
        context.RequireHr("", OwnCause);
        var returned = new AppraisalCriteriaReturned(state.Newest.Revision, reason, context.Actor);
        if (state is TeamCriteria.Returned before && before.Because == returned)
            return [];
        RequireProposed(state);
        return [returned];
    }
}
