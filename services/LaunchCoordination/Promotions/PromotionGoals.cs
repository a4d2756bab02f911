using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Launches;

namespace SalesPlatform.LaunchCoordination.Promotions;

/// <summary>What each channel is to reach, and what came of it.</summary>
internal static class PromotionGoals
{
    private const decimal Largest = 1_000_000_000_000m;

    public static IEnumerable<object> Set(Launch state, CommandContext context, IReadOnlyList<PromotionGoal> goals)
    {
        var (file, promotion) = PromotionDrafting.Editable(state);
        var channels = promotion.Terms?.Channels.Select(channel => channel.Channel).ToHashSet()
            ?? throw DomainException.Rule("no-promotion-plan", "No channels of the promotion are laid down yet.");
        Check(channels, goals);
        return promotion.Goals.SequenceEqual(goals) ? []
            : state.Making([new PromotionGoalsSet(goals, context.Actor), .. PromotionDrafting.Reopening(file, "terms-changed", "", [])]);
    }

    public static IEnumerable<object> Record(Launch state, PromotionResultRecorded recorded, DateOnly today)
    {
        if (state is Launch.Cancelled)
            throw state.WrongStatus("launch-cancelled");
        var promotion = state.Existing.Promotion;
        var goal = promotion.Goals.FirstOrDefault(known => known.Channel == recorded.Channel && known.Measure == recorded.Measure)
            ?? throw DomainException.NotFound("goal", $"{recorded.Channel} {recorded.Measure}");
        if (promotion.ResultOf(goal) is { } before && before with { RecordedBy = recorded.RecordedBy } == recorded)
            return [];
        LaunchRules.RequireNotAhead("measured_on", recorded.MeasuredOn, today);
        var ends = promotion.Terms!.Channels.FirstOrDefault(channel => channel.Channel == goal.Channel)?.EndsOn;
        var errors = new FieldErrors();
        errors.Require(!(recorded.MeasuredOn < ends), "measured_on", "before-its-end",
            $"The channel '{goal.Channel}' runs until {ends:yyyy-MM-dd}: its result is measured from then on.");
        errors.Require(recorded.Result is >= 0 and <= Largest, "result", "out-of-range", $"A result lies between 0 and {Largest}.");
        errors.ThrowIfAny();
        return state.Making(recorded);
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
            errors.Require(goal.Target is > 0 and <= Largest, $"goals[{i}].target", "out-of-range",
                $"A target lies above 0 and at most at {Largest}.");
            errors.Require(goals.Take(i).All(other => (other.Channel, other.Measure) != (goal.Channel, goal.Measure)),
                $"goals[{i}].measure", "twice", $"'{goal.Measure}' is named twice for '{goal.Channel}'.");
        }

        errors.ThrowIfAny();
    }
}
