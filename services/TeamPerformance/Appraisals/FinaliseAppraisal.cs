namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed partial class AppraisalsEndpoint
{
    public override Task<Wire.AppraisalReply> Finalise(Wire.AppraisalRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), AppraisalDecisions.Finalise);
}

internal static partial class AppraisalDecisions
{
    public static IEnumerable<object> Finalise(Appraisal state, CommandContext context)
    {
        var content = state.Existing;
        context.RequireStaff(content.Planned.Employee, content.Planned.Team, OwnCause);
        return state switch
        {
            Appraisal.Final => [],
            Appraisal.Acknowledged => [Finalised(content)],
            _ => throw WrongStatus("not-acknowledged", state),
        };
    }
}
