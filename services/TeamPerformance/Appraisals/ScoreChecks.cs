using SalesPlatform.TeamPerformance.Criteria;

namespace SalesPlatform.TeamPerformance.Appraisals;

internal static class ScoreChecks
{
    /// <summary>Goals may be exceeded; ten times over is a slip of the keyboard.</summary>
    public const decimal LargestGoalScore = 1_000m;

    private const decimal LargestScore = 100m;

    public static void Require(AppraisalPlanned plan, IReadOnlyList<GivenScore> components, IReadOnlyList<GivenScore> goals)
    {
        var errors = new FieldErrors();
        RequireKnown(errors, "components", components, [.. plan.Components.Select(component => component.Component)],
            name => name == AppraisalComponents.GoalAchievement ? LargestGoalScore : LargestScore);
        RequireKnown(errors, "goals", goals, [.. plan.Goals.Select(goal => goal.Goal)], _ => LargestGoalScore);
        errors.Require(plan.Goals.Count == 0 || !Scores(components, AppraisalComponents.GoalAchievement), "components", "scored-by-goals",
            "This appraisal has goals: goal-achievement follows from them.");
        errors.Require(!Scores(components, AppraisalComponents.SelfReview), "components", "scored-by-the-person",
            "The own score is the person's.");
        errors.ThrowIfAny();
    }

    private static void RequireKnown(
        FieldErrors errors, string field, IReadOnlyList<GivenScore> scores, IReadOnlyList<string> known, Func<string, decimal> largest)
    {
        for (var i = 0; i < scores.Count; i++)
        {
            var (name, score) = scores[i];
            errors.Require(known.Contains(name), $"{field}[{i}]", "unknown", $"'{name}' is not part of this appraisal.");
            errors.Require(scores.Take(i).All(earlier => earlier.Name != name), $"{field}[{i}]", "twice", $"'{name}' is scored twice.");
            errors.Require(score >= 0 && score <= largest(name), $"{field}[{i}].score", "out-of-range",
                $"A score of '{name}' lies between 0 and {largest(name)}.");
        }
    }

    private static bool Scores(IReadOnlyList<GivenScore> scores, string name) => scores.Any(score => score.Name == name);
}
