namespace SalesPlatform.TeamPerformance.Trainings;

internal sealed partial class TrainingEndpoint
{
    public override Task<Wire.TrainingReply> Decline(Wire.DeclineTrainingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return DecideAsync(context, request, request.Plan, errors, (work, state) => TrainingDecisions.Decline(state, work.Context, reason));
    }
}

internal static partial class TrainingDecisions
{
    /// <summary>As long as it was not held: also what was agreed and is called off, as when somebody leaves.</summary>
    public static IEnumerable<object> Decline(TrainingPlan state, CommandContext context, string reason)
    {
        context.RequireHr(state.Existing.Proposed.Employee, OwnCause);
        var declined = new TrainingDeclined(reason, context.Actor);
        if (state is TrainingPlan.Declined before && before.Because == declined)
            return [];
        return state switch
        {
            TrainingPlan.Declined => throw WrongStatus("not-proposed", state),
            TrainingPlan.Proposed or TrainingPlan.HrAgreed or TrainingPlan.Scheduled or TrainingPlan.Absent => [declined],
            _ => throw WrongStatus("already-held", state),
        };
    }
}
