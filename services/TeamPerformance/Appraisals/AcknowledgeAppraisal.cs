namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed partial class AppraisalsEndpoint
{
    public override Task<Wire.AppraisalReply> Acknowledge(Wire.AcknowledgeAppraisalRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var comment = errors.OptionalLongText("comment", request.Comment);
        return DecideAsync(context, request, request.Appraisal, errors,
            (state, caller) => AppraisalDecisions.Acknowledge(state, caller, comment));
    }
}

internal static partial class AppraisalDecisions
{
    public static IEnumerable<object> Acknowledge(Appraisal state, CommandContext context, string comment)
    {
        RequirePerson(state, context);
        var acknowledged = new AppraisalAcknowledged(comment);
        return state switch
        {
            Appraisal.Acknowledged before when before.Note == acknowledged => [],
            Appraisal.Shared => [acknowledged],
            _ => throw WrongStatus("not-shared", state),
        };
    }
}
