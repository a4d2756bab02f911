using SalesPlatform.TeamPerformance.Criteria;

namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed partial class AppraisalsEndpoint
{
    public override Task<Wire.AppraisalReply> Plan(Wire.PlanAppraisalRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, goals) = (errors.Key("team", request.Team), Goals(errors, request));
        var id = Id(errors, "", request.Employee, request.Quarter);
        return runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireManager(id.Employee, team, AppraisalDecisions.OwnCause);
            var loaded = await work.LoadAsync(Appraisal.Of(id), id.Stream, null, context.CancellationToken);
            var plan = await TermsAsync(work, id, team, goals, context.CancellationToken);
            var after = work.Append(loaded, AppraisalDecisions.Plan(loaded.State, work.Context, plan));
            return AppraisalReplies.Of(after.State.Existing, after.Version, isPerson: false);
        });
    }

    private static IReadOnlyList<AppraisalGoal> Goals(FieldErrors errors, Wire.PlanAppraisalRequest request)
    {
        errors.Bounded("goals", request.Goals);
        errors.Require(request.Goals.All(goal => goal.Score is null), "goals", "scored-too-early", "Goals are scored by the review.");
        return [.. request.Goals.Select((goal, i) => new AppraisalGoal(
            errors.Text($"goals[{i}].goal", goal.Goal), errors.Number($"goals[{i}].weight", goal.Weight)))];
    }

    private async Task<AppraisalPlanned> TermsAsync(
        UnitOfWork work, AppraisalId id, string team, IReadOnlyList<AppraisalGoal> goals, CancellationToken cancellation)
    {
        var calendar = (await company.RequireOrganisationAsync(work.Queries, cancellation)).Calendar();
        var (from, until) = (calendar.Start(id.Quarter), calendar.End(id.Quarter));
        (await work.PersonAsync(id.Employee, cancellation)).RequireIn(team, from, until);
        var criteria = (await work.CriteriaAsync(new CriteriaId(team, id.Quarter.InYear), cancellation)).RequireInForce();
        return new AppraisalPlanned(id.Employee, team, $"{id.Quarter}", from, until, criteria.Revision, criteria.Components, goals, "");
    }
}

internal static partial class AppraisalDecisions
{
    public static IEnumerable<object> Plan(Appraisal state, CommandContext context, AppraisalPlanned plan)
    {
        context.RequireManager(plan.Employee, plan.Team, OwnCause);
        if (plan.Goals.Count > 0)
            AppraisalComponents.CheckWeights("goals", [.. plan.Goals.Select(goal => (goal.Goal, goal.Weight))]);
        return state switch
        {
            Appraisal.NotPlanned => [plan with { PlannedBy = context.Actor }],
            Appraisal.Opened { Content.Planned: var before } when before.Team == plan.Team && before.Goals.SequenceEqual(plan.Goals) => [],
            _ => throw DomainException.Exists("appraisal", $"{plan.Employee}/{plan.Quarter}"),
        };
    }
}
