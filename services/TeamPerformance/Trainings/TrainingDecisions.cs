using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Access;

namespace SalesPlatform.TeamPerformance.Trainings;

internal static class TrainingDecisions
{
    private const string OwnCause = "own-training";

    public static IEnumerable<object> Agree(TrainingPlan state, CommandContext context)
    {
        var content = state.Existing;
        context.RequireHr(content.Proposed.Employee, OwnCause);
        if (state is TrainingPlan.HrAgreed && content.Agreed!.AgreedBy == context.Actor)
            return [];
        RequireProposed(state);
        return content.Proposed.ProposedBy != context.Actor
            ? [new TrainingAgreed(context.Actor)]
            : throw DomainException.Rule("approver-is-author", $"{context.Actor} proposed this training: somebody else agrees to it.");
    }

    public static IEnumerable<object> Decline(TrainingPlan state, CommandContext context, string reason)
    {
        context.RequireHr(state.Existing.Proposed.Employee, OwnCause);
        var declined = new TrainingDeclined(reason, context.Actor);
        if (state is TrainingPlan.Declined before && before.Because == declined)
            return [];
        RequireProposed(state);
        return [declined];
    }

    /// <summary>Again to move it, also after an absence.</summary>
    public static IEnumerable<object> Schedule(TrainingPlan state, TrainingScheduled schedule)
    {
        _ = state.Existing;
        var errors = new FieldErrors();
        errors.Require(schedule.StartsOn <= schedule.EndsOn, "ends_on", "before-starts-on", "A training does not end before it starts.");
        errors.Require(schedule.CostEstimate >= 0, "cost_estimate", "negative", "A cost is not negative.");
        errors.ThrowIfAny();
        return state switch
        {
            TrainingPlan.Scheduled scheduled when scheduled.When == schedule => [],
            TrainingPlan.HrAgreed or TrainingPlan.Scheduled or TrainingPlan.Absent => [schedule],
            _ => throw WrongStatus("not-agreed", state),
        };
    }

    /// <summary>With what it cost, where that is known. The same day again records or corrects the cost.</summary>
    /// <param name="cost">Null: not known.</param>
    public static IEnumerable<object> Attend(TrainingPlan state, DateOnly attendedOn, TrainingCostRecorded? cost, DateOnly today)
    {
        var plan = state.Existing.Proposed;
        var errors = new FieldErrors();
        errors.Require(cost is null or { Cost: >= 0 }, "actual_cost", "negative", "A cost is not negative.");
        errors.ThrowIfAny();
        if (state.Existing.Attended?.AttendedOn == attendedOn)
            return cost is null || IsRecorded(state.Existing.Cost, cost) ? [] : [cost];
        var scheduled = RequireScheduled(state);
        errors.Require(attendedOn >= scheduled.StartsOn && attendedOn <= scheduled.EndsOn, "attended_on", "outside-the-training",
            "Attendance ends on a day of the training.");
        errors.Require(attendedOn <= today, "attended_on", "in-the-future", "The training is yet to come.");
        errors.ThrowIfAny();
        var attended = new TrainingAttended(plan.Plan, plan.Employee, plan.Team, attendedOn);
        return cost is null ? [attended] : [attended, cost];
    }

    public static IEnumerable<object> Miss(TrainingPlan state, string reason)
    {
        _ = state.Existing;
        var missed = new TrainingMissed(reason);
        if (state is TrainingPlan.Absent absent && absent.Because == missed)
            return [];
        RequireScheduled(state);
        return [missed];
    }

    public static IEnumerable<object> Assess(TrainingPlan state, CommandContext context, decimal score, string note)
    {
        _ = state.Existing;
        var errors = new FieldErrors();
        errors.Require(score is >= 0 and <= 100, "score", "out-of-range", "An assessment lies between 0 and 100.");
        errors.ThrowIfAny();
        var assessed = new TrainingAssessed(score, note, context.Actor);
        return state switch
        {
            TrainingPlan.Assessed before when before.Result == assessed => [],
            TrainingPlan.Attended => [assessed],
            _ => throw WrongStatus("not-attended", state),
        };
    }

    /// <summary>The verdict and the reviewer of what is given are replaced.</summary>
    public static IEnumerable<object> ReviewEffect(TrainingPlan state, CommandContext context, TrainingEffectReviewed given)
    {
        _ = state.Existing;
        var errors = new FieldErrors();
        errors.Require(given.LeastChange >= 0, "least_change", "negative", "The change asked for is one for the better: not negative.");
        errors.ThrowIfAny();
        var effect = TrainingEffect.Of(given.Before, given.After, given.LowerIsBetter, given.LeastChange);
        var reviewed = given with { Verdict = effect.Verdict, ReviewedBy = context.Actor };
        return state switch
        {
            TrainingPlan.EffectReviewed before when before.Effect == reviewed => [],
            TrainingPlan.Assessed => [reviewed],
            _ => throw WrongStatus("not-assessed", state),
        };
    }

    private static bool IsRecorded(TrainingCostRecorded? known, TrainingCostRecorded cost) =>
        (known?.Cost, known?.Currency) == (cost.Cost, cost.Currency);

    private static void RequireProposed(TrainingPlan state)
    {
        if (state is not TrainingPlan.Proposed)
            throw WrongStatus("not-proposed", state);
    }

    private static TrainingScheduled RequireScheduled(TrainingPlan state) =>
        (state as TrainingPlan.Scheduled ?? throw WrongStatus("not-scheduled", state)).When;

    private static DomainException WrongStatus(string code, TrainingPlan state) =>
        DomainException.Rule(code, $"The training plan {state.Existing.Proposed.Plan} is {state.Existing.Status}.",
            ("status", state.Existing.Status));
}
