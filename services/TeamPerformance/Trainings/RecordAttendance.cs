namespace SalesPlatform.TeamPerformance.Trainings;

internal sealed partial class TrainingEndpoint
{
    public override Task<Wire.TrainingReply> RecordAttendance(Wire.RecordAttendanceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var absence = request.AttendedOn is null ? errors.LongText("absent_because", request.AbsentBecause) : "";
        var attendedOn = errors.OptionalDay("attended_on", request.AttendedOn);
        errors.Require(request.ActualCost is null || attendedOn is not null, "actual_cost", "not-for-an-absence",
            "What an absence cost is not recorded: leave actual_cost out.");
        return DecideAsync(context, request, request.Plan, errors, async (work, state) => attendedOn is { } day
            ? TrainingDecisions.Attend(state, day, await CostAsync(work, request.ActualCost, context.CancellationToken),
                await CompanyReader.TodayAsync(work.Queries, work.Context.Now, context.CancellationToken))
            : TrainingDecisions.Miss(state, absence));
    }

    private async Task<TrainingCostRecorded?> CostAsync(UnitOfWork work, Google.Type.Money? cost, CancellationToken cancellation)
    {
        if (cost is null)
            return null;
        var currency = (await company.RequireOrganisationAsync(work.Queries, cancellation)).Currency;
        var errors = new FieldErrors();
        var amount = errors.Amount("actual_cost", cost, currency);
        errors.ThrowIfAny();
        return new TrainingCostRecorded(amount, currency, work.Context.Actor);
    }
}

internal static partial class TrainingDecisions
{
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

    private static bool IsRecorded(TrainingCostRecorded? known, TrainingCostRecorded cost) =>
        (known?.Cost, known?.Currency) == (cost.Cost, cost.Currency);

    private static TrainingScheduled RequireScheduled(TrainingPlan state) =>
        (state as TrainingPlan.Scheduled ?? throw WrongStatus("not-scheduled", state)).When;
}
