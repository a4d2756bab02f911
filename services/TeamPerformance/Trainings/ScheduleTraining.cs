namespace SalesPlatform.TeamPerformance.Trainings;

internal sealed partial class TrainingEndpoint
{
    public override Task<Wire.TrainingReply> Schedule(Wire.ScheduleTrainingRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request.Plan, new FieldErrors(), async (work, state) =>
        {
            var currency = (await company.RequireOrganisationAsync(work.Queries, context.CancellationToken)).Currency;
            var errors = new FieldErrors();
            var schedule = new TrainingScheduled(errors.Text("provider", request.Provider), errors.Day("starts_on", request.StartsOn),
                errors.Day("ends_on", request.EndsOn), errors.Amount("cost_estimate", request.CostEstimate, currency), currency);
            errors.ThrowIfAny();
            return TrainingDecisions.Schedule(state, schedule);
        });
}

internal static partial class TrainingDecisions
{
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
}
