namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed partial class AppraisalsEndpoint
{
    public override Task<Wire.AppraisalReply> SubmitSelfReview(Wire.SubmitSelfReviewRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var self = new SelfReviewed(errors.OptionalNumber("score", request.Score), errors.OptionalLongText("comment", request.Comment));
        return DecideAsync(context, request, request.Appraisal, errors,
            (state, caller) => AppraisalDecisions.SubmitSelfReview(state, caller, self));
    }
}

internal static partial class AppraisalDecisions
{
    public static IEnumerable<object> SubmitSelfReview(Appraisal state, CommandContext context, SelfReviewed self)
    {
        RequirePerson(state, context);
        var errors = new FieldErrors();
        errors.Require(self.Score is null or (>= 0 and <= 100), "score", "out-of-range", "The own score lies between 0 and 100.");
        errors.ThrowIfAny();
        return state switch
        {
            Appraisal.Opened { Content.Self: var before } when before == self => [],
            Appraisal.Planned or Appraisal.SelfReview => [self],
            _ => throw WrongStatus("self-review-closed", state),
        };
    }
}
