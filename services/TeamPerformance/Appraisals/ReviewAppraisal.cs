namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed partial class AppraisalsEndpoint
{
    public override Task<Wire.AppraisalReply> Review(Wire.ReviewAppraisalRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var review = new ManagerReviewed(
            Scores(errors, "components", request.Components), Scores(errors, "goals", request.Goals),
            errors.OptionalLongText("feedback", request.Feedback), errors.OptionalLongText("improvement", request.Improvement), "");
        return DecideAsync(context, request, request.Appraisal, errors,
            (state, caller) => AppraisalDecisions.Review(state, caller, review));
    }
}

internal static partial class AppraisalDecisions
{
    public static IEnumerable<object> Review(Appraisal state, CommandContext context, ManagerReviewed given)
    {
        var content = RequireManager(state, context);
        var review = given with { ReviewedBy = context.Actor };
        ScoreChecks.Require(content.Planned, review.Components, review.Goals);
        if (content.Reviewed is { } before && IsSame(before, review))
            return [];
        if (AppraisalScore.Of(content with { Reviewed = review, Self = null }).Score is null)
            throw DomainException.Rule("nothing-scored", "A review scores at least one component or goal.");
        return state is Appraisal.Planned or Appraisal.SelfReview or Appraisal.ManagerReview
            ? [review] : throw WrongStatus("already-shared", state);
    }

    private static bool IsSame(ManagerReviewed a, ManagerReviewed b) =>
        a.Components.SequenceEqual(b.Components) && a.Goals.SequenceEqual(b.Goals)
            && a with { Components = b.Components, Goals = b.Goals } == b;
}
