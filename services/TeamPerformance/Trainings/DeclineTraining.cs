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
    public static IEnumerable<object> Decline(TrainingPlan state, CommandContext context, string reason)
    {
        context.RequireHr(state.Existing.Proposed.Employee, OwnCause);
        var declined = new TrainingDeclined(reason, context.Actor);
        if (state is TrainingPlan.Declined before && before.Because == declined)
            return [];
        RequireProposed(state);
        return [declined];
    }
}
