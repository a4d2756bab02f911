namespace SalesPlatform.TeamPerformance.Criteria;

/// <summary>The mission's definition of 绩效评估 names three; a team may have more.</summary>
internal static class AppraisalComponents
{
    /// <summary>目标达成.</summary>
    public const string GoalAchievement = "goal-achievement";

    /// <summary>工作质量.</summary>
    public const string WorkQuality = "work-quality";

    /// <summary>团队协作.</summary>
    public const string Teamwork = "teamwork";

    /// <summary>Where the team gives it a weight.</summary>
    public const string SelfReview = "self-review";

    private static readonly string[] Needed = [GoalAchievement, WorkQuality, Teamwork];

    public static void Check(IReadOnlyList<AppraisalComponent> components)
    {
        var missing = Needed.Except(components.Select(component => component.Component)).ToList();
        CheckWeights("components", [.. components.Select(component => (component.Component, component.Weight))]);
        if (missing.Count > 0)
        {
            throw DomainException.Rule("component-missing", $"These are part of every appraisal: {string.Join(", ", missing)}.",
                ("missing", string.Join(",", missing)));
        }
    }

    public static void CheckWeights(string field, IReadOnlyList<(string Name, decimal Weight)> parts)
    {
        var errors = new FieldErrors();
        for (var i = 0; i < parts.Count; i++)
        {
            var (name, weight) = parts[i];
            errors.Require(weight is > 0 and <= 100, $"{field}[{i}].weight", "out-of-range", "A weight lies above 0 and at most at 100.");
            errors.Require(parts.Take(i).All(earlier => earlier.Name != name), $"{field}[{i}]", "twice", $"'{name}' is there twice.");
        }

        errors.ThrowIfAny();
        var sum = parts.Sum(part => part.Weight);
        if (sum != 100)
            throw DomainException.Rule("weights-not-100", $"The weights add to {sum} %, not to 100 %.", ("sum", $"{sum}"));
    }
}
