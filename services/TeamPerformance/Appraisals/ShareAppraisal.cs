namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed partial class AppraisalsEndpoint
{
    public override Task<Wire.AppraisalReply> Share(Wire.AppraisalRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), AppraisalDecisions.Share);
}

internal static partial class AppraisalDecisions
{
    public static IEnumerable<object> Share(Appraisal state, CommandContext context)
    {
        _ = RequireManager(state, context);
        return state switch
        {
            Appraisal.Shared => [],
            Appraisal.ManagerReview => [new AppraisalShared(context.Actor)],
            _ => throw WrongStatus("not-reviewed", state),
        };
    }
}
