using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Access;
using SalesPlatform.TeamPerformance.Criteria;

namespace SalesPlatform.TeamPerformance.Appraisals;

internal static class AppraisalDecisions
{
    internal const string OwnCause = "own-appraisal";

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

    public static IEnumerable<object> SubmitSelfReview(Appraisal state, CommandContext context, SelfReviewed self)
    {
        AppraisalClosing.RequirePerson(state, context);
        var errors = new FieldErrors();
        errors.Require(self.Score is null or (>= 0 and <= 100), "score", "out-of-range", "The own score lies between 0 and 100.");
        errors.ThrowIfAny();
        return state switch
        {
            Appraisal.Opened { Content.Self: var before } when before == self => [],
            Appraisal.Planned or Appraisal.SelfReview => [self],
            _ => throw WrongStatus("self-review-closed", state),
        };
    }

    public static IEnumerable<object> Review(Appraisal state, CommandContext context, ManagerReviewed given)
    {
        var content = RequireManager(state, context);
        var review = given with { ReviewedBy = context.Actor };
        ScoreChecks.Require(content.Planned, review.Components, review.Goals);
        if (content.Reviewed is { } before && IsSame(before, review))
            return [];
        if (AppraisalScore.Of(content with { Reviewed = review, Self = null }).Score is null)
            throw DomainException.Rule("nothing-scored", "A review scores at least one component or goal.");
        return state is Appraisal.Planned or Appraisal.SelfReview or Appraisal.ManagerReview
            ? [review] : throw WrongStatus("already-shared", state);
    }

    public static IEnumerable<object> Share(Appraisal state, CommandContext context)
    {
        _ = RequireManager(state, context);
        return state switch
        {
            Appraisal.Shared => [],
            Appraisal.ManagerReview => [new AppraisalShared(context.Actor)],
            _ => throw WrongStatus("not-reviewed", state),
        };
    }

    internal static DomainException WrongStatus(string code, Appraisal state) => DomainException.Rule(code,
        $"The appraisal of {state.Existing.Planned.Employee} for {state.Existing.Planned.Quarter} is at {state.Existing.Status}.",
        ("status", state.Existing.Status));

    private static AppraisalContent RequireManager(Appraisal state, CommandContext context)
    {
        var content = state.Existing;
        context.RequireManager(content.Planned.Employee, content.Planned.Team, OwnCause);
        return content;
    }

    private static bool IsSame(ManagerReviewed a, ManagerReviewed b) =>
        a.Components.SequenceEqual(b.Components) && a.Goals.SequenceEqual(b.Goals)
            && a with { Components = b.Components, Goals = b.Goals } == b;
}
