namespace SalesPlatform.LaunchCoordination.Promotions;

internal sealed partial class PromotionsEndpoint
{
    public override Task<Wire.PromotionPlanReply> SetGoals(Wire.SetGoalsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var goals = errors.Bounded("goals", request.Goals).Select((goal, i) => new PromotionGoal(
            errors.Text($"goals[{i}].channel", goal.Channel), errors.Text($"goals[{i}].measure", goal.Measure),
            errors.Number($"goals[{i}].target", goal.Target), goal.LowerIsBetter)).ToList();
        return DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => PromotionDecisions.SetGoals(state, caller, goals));
    }
}

internal static partial class PromotionDecisions
{
    public static IEnumerable<object> SetGoals(Launch state, CommandContext context, IReadOnlyList<PromotionGoal> goals)
    {
        var file = state.InPreparation();
        Check([.. LaidDown(file.Promotion).Channels.Select(channel => channel.Channel)], goals);
        return file.Promotion.Goals.SequenceEqual(goals) ? []
            : state.Making([new PromotionGoalsSet(goals, context.Actor), .. Reopening(file, "terms-changed", "", [])]);
    }

    private static void Check(HashSet<string> channels, IReadOnlyList<PromotionGoal> goals)
    {
        var errors = new FieldErrors();
        errors.Require(goals.Count > 0, "goals", "missing", "Name at least one goal.");
        for (var i = 0; i < goals.Count; i++)
        {
            var goal = goals[i];
            errors.Require(channels.Contains(goal.Channel), $"goals[{i}].channel", "unknown-channel",
                $"The promotion plan has no channel '{goal.Channel}'.");
            errors.Require(goal.Target is > 0 and <= LargestAmount, $"goals[{i}].target", "out-of-range",
                $"A target lies above 0 and at most at {LargestAmount}.");
            errors.Require(goals.Take(i).All(other => (other.Channel, other.Measure) != (goal.Channel, goal.Measure)),
                $"goals[{i}].measure", "twice", $"'{goal.Measure}' is named twice for '{goal.Channel}'.");
        }

        errors.ThrowIfAny();
    }
}
