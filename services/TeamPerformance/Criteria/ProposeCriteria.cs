using SalesPlatform.TeamPerformance.Teams;

namespace SalesPlatform.TeamPerformance.Criteria;

internal sealed partial class CriteriaEndpoint
{
    public override Task<Wire.CriteriaReply> Propose(Wire.ProposeCriteriaRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Bounded("components", request.Components);
        var components = request.Components.Select((item, i) => new AppraisalComponent(
            errors.Key($"components[{i}].component", item.Component), errors.Number($"components[{i}].weight", item.Weight))).ToList();
        return DecideAsync(context, request, request.Criteria, errors, async (work, state, id) =>
        {
            await work.RequireTeamExistsAsync(id.Team, context.CancellationToken);
            return CriteriaDecisions.Propose(state, work.Context, id.Team, components);
        });
    }
}

internal static partial class CriteriaDecisions
{
    public static IEnumerable<object> Propose(
        TeamCriteria state, CommandContext context, string team, IReadOnlyList<AppraisalComponent> components)
    {
        context.RequireManager("", team, OwnCause);
        AppraisalComponents.Check(components);
        if (state is TeamCriteria.Proposed or TeamCriteria.Agreed && state.Newest.Components.SequenceEqual(components))
            return [];
        var revision = state is TeamCriteria.Opened ? state.Newest.Revision + 1 : 1;
        return [new AppraisalCriteriaProposed(revision, components, context.Actor)];
    }
}
