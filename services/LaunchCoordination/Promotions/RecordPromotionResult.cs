namespace SalesPlatform.LaunchCoordination.Promotions;

internal sealed partial class PromotionsEndpoint
{
    public override Task<Wire.PromotionPlanReply> RecordResult(Wire.RecordResultRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (channel, measure) = (errors.Text("channel", request.Channel), errors.Text("measure", request.Measure));
        var (result, day) = (errors.Number("result", request.Result), errors.Day("measured_on", request.MeasuredOn));
        var cause = errors.OptionalLongText("cause", request.Cause);
        return DecideAsync(context, request, request.Launch, errors, (state, caller, terms) => PromotionDecisions.RecordResult(state,
            new PromotionResultRecorded(channel, measure, result, day, cause, caller.Actor), terms.Today));
    }
}

internal static partial class PromotionDecisions
{
    public static IEnumerable<object> RecordResult(Launch state, PromotionResultRecorded recorded, DateOnly today)
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
        errors.Require(recorded.Result is >= 0 and <= LargestAmount, "result", "out-of-range",
            $"A result lies between 0 and {LargestAmount}.");
        errors.ThrowIfAny();
        return state.Making(recorded);
    }
}
