namespace SalesPlatform.TeamPerformance.Trainings;

internal sealed partial class TrainingEndpoint
{
    public override Task<Wire.TrainingReply> ReviewEffect(Wire.ReviewEffectRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var effect = new TrainingEffectReviewed(
            errors.Text("measure", request.Measure), errors.Number("before", request.Before), errors.Number("after", request.After),
            request.LowerIsBetter, errors.OptionalNumber("least_change", request.LeastChange) ?? 0, default,
            errors.OptionalLongText("conclusion", request.Conclusion), "");
        return DecideAsync(context, request, request.Plan, errors,
            (work, state) => TrainingDecisions.ReviewEffect(state, work.Context, effect));
    }
}

internal static partial class TrainingDecisions
{
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
}
