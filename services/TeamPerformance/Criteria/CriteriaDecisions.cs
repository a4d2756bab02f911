using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Access;

namespace SalesPlatform.TeamPerformance.Criteria;

/// <summary>The manager proposes, HR agrees.</summary>
internal static class CriteriaDecisions
{
    public static IEnumerable<object> Propose(
        TeamCriteria state, CommandContext context, string team, IReadOnlyList<AppraisalComponent> components)
    {
        context.RequireManager("", team, "own-appraisal");
        AppraisalComponents.Check(components);
        if (state is TeamCriteria.Proposed or TeamCriteria.Agreed && state.Newest.Components.SequenceEqual(components))
            return [];
        var revision = state is TeamCriteria.Opened { Proposal: var before } ? before.Revision + 1 : 1;
        return [new AppraisalCriteriaProposed(revision, components, context.Actor)];
    }

    public static IEnumerable<object> Agree(TeamCriteria state, CommandContext context, CriteriaId id)
    {
        context.RequireHr("", "own-appraisal");
        var proposal = state.Newest;
        if (state is TeamCriteria.Agreed agreed && agreed.Agreement.AgreedBy == context.Actor)
            return [];
        RequireProposed(state);
        return proposal.ProposedBy != context.Actor
            ? [new AppraisalCriteriaAgreed(id.Team, $"{id.FiscalYear}", proposal.Revision, proposal.Components, proposal.ProposedBy,
                context.Actor)]
            : throw DomainException.Rule("approver-is-author", $"{context.Actor} proposed these criteria: somebody else agrees to them.");
    }

    public static IEnumerable<object> Return(TeamCriteria state, CommandContext context, string reason)
    {
        context.RequireHr("", "own-appraisal");
        var returned = new AppraisalCriteriaReturned(state.Newest.Revision, reason, context.Actor);
        if (state is TeamCriteria.Returned before && before.Because == returned)
            return [];
        RequireProposed(state);
        return [returned];
    }

    private static void RequireProposed(TeamCriteria state)
    {
        if (state is not TeamCriteria.Proposed)
            throw DomainException.Rule("not-proposed", "There is no proposal that waits for HR.");
    }
}
