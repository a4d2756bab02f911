namespace SalesPlatform.TeamPerformance.Trainings;

internal sealed partial class TrainingEndpoint
{
    public override Task<Wire.TrainingReply> Assess(Wire.AssessTrainingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (score, note) = (errors.Number("score", request.Score), errors.OptionalLongText("note", request.Note));
        return DecideAsync(context, request, request.Plan, errors,
            (work, state) => TrainingDecisions.Assess(state, work.Context, score, note));
    }
}

internal static partial class TrainingDecisions
{
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
}
