using SalesPlatform.TeamPerformance.Criteria;

namespace SalesPlatform.TeamPerformance.Appraisals;

/// <summary>Weights are in any unit. Without a score it is absent, which is not zero.</summary>
internal sealed record WeightedPart(string Name, decimal Weight, decimal? Score);

/// <summary>A self-review that was not handed in is among the absent components, whatever its weight.</summary>
internal sealed record AppraisalResult(
    decimal? Score, IReadOnlyList<WeightedPart> Components, IReadOnlyList<WeightedPart> Goals,
    IReadOnlyList<string> AbsentComponents, IReadOnlyList<string> AbsentGoals);

internal static class AppraisalScore
{
    /// <summary>Σ wᵢ sᵢ / Σ wᵢ over the parts that have a score: what is absent counts neither for nor against the person. Weights 60, 30,
    /// 10 with scores 110, 80 and none make (60·110 + 30·80) / 90 = 100.</summary>
    public static decimal? Of(IReadOnlyCollection<WeightedPart> parts)
    {
        var present = parts.Where(part => part.Score is not null).ToList();
        return present.Count == 0 ? null : present.Sum(part => part.Weight * part.Score!.Value) / present.Sum(part => part.Weight);
    }

    /// <summary>Where there are goals, goal achievement is their weighted mean by the same rule.</summary>
    public static AppraisalResult Of(AppraisalContent appraisal)
    {
        var given = Latest(appraisal.Reviewed?.Components, appraisal.Resolved?.Components);
        var byGoal = Latest(appraisal.Reviewed?.Goals, appraisal.Resolved?.Goals);
        var goals = appraisal.Planned.Goals.Select(goal => new WeightedPart(goal.Goal, goal.Weight, ScoreIn(byGoal, goal.Goal))).ToList();
        var components = appraisal.Planned.Components
            .Select(item => new WeightedPart(item.Component, item.Weight, item.Component switch
            {
                AppraisalComponents.GoalAchievement when goals.Count > 0 => Of(goals),
                AppraisalComponents.SelfReview => appraisal.Self?.Score,
                _ => ScoreIn(given, item.Component),
            })).ToList();
        string[] noSelfReview = appraisal.Self is null ? [AppraisalComponents.SelfReview] : [];
        return new AppraisalResult(Of(components), components, goals, [.. Absent(components).Union(noSelfReview)], [.. Absent(goals)]);
    }

    private static IEnumerable<string> Absent(IEnumerable<WeightedPart> parts) =>
        parts.Where(part => part.Score is null).Select(part => part.Name);

    private static Dictionary<string, decimal> Latest(IReadOnlyList<GivenScore>? reviewed, IReadOnlyList<GivenScore>? resolved)
    {
        var scores = (reviewed ?? []).ToDictionary(given => given.Name, given => given.Score, StringComparer.Ordinal);
        foreach (var given in resolved ?? [])
            scores[given.Name] = given.Score;
        return scores;
    }

    private static decimal? ScoreIn(Dictionary<string, decimal> scores, string name) =>
        scores.TryGetValue(name, out var score) ? score : null;
}
