namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed partial class AppraisalsEndpoint
{
    public override Task<Wire.AppraisalReply> Dispute(Wire.DisputeAppraisalRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return DecideAsync(context, request, request.Appraisal, errors,
            (state, caller) => AppraisalDecisions.Dispute(state, caller, reason));
    }
}

internal static partial class AppraisalDecisions
{
    public static IEnumerable<object> Dispute(Appraisal state, CommandContext context, string reason)
    {
        RequirePerson(state, context);
        var disputed = new AppraisalDisputed(reason);
        return state switch
        {
            Appraisal.Disputed before when before.Because == disputed => [],
            Appraisal.Shared => [disputed],
            _ => throw WrongStatus("not-shared", state),
        };
    }
}
