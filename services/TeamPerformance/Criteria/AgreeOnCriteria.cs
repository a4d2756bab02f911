namespace SalesPlatform.TeamPerformance.Criteria;

internal sealed partial class CriteriaEndpoint
{
    public override Task<Wire.CriteriaReply> Agree(Wire.CriteriaRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(),
            (work, state, id) => Task.FromResult(CriteriaDecisions.Agree(state, work.Context, id)));
}

internal static partial class CriteriaDecisions
{
    public static IEnumerable<object> Agree(TeamCriteria state, CommandContext context, CriteriaId id)
    {
        context.RequireHr("", OwnCause);
        var proposal = state.Newest;
        if (state is TeamCriteria.Agreed agreed && agreed.Agreement.AgreedBy == context.Actor)
            return [];
        RequireProposed(state);
        return proposal.ProposedBy != context.Actor
            ? [new AppraisalCriteriaAgreed(id.Team, $"{id.FiscalYear}", proposal.Revision, proposal.Components, proposal.ProposedBy,
                context.Actor)]
            : throw DomainException.Rule("approver-is-author", $"{context.Actor} proposed these criteria: somebody else agrees to them.");
    }
}
