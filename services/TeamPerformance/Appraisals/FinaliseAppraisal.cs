namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed partial class AppraisalsEndpoint
{
    public override Task<Wire.AppraisalReply> Finalise(Wire.AppraisalRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), async (work, state) => AppraisalDecisions.Finalise(state, work.Context,
            await HasLeftAsync(work, state.Existing.Planned.Employee, context.CancellationToken)));

    private static async Task<bool> HasLeftAsync(UnitOfWork work, string employee, CancellationToken cancellation) =>
        (await work.PersonAsync(employee, cancellation))
        .HasLeftBy(await CompanyReader.TodayAsync(work.Queries, work.Context.Now, cancellation));
}

internal static partial class AppraisalDecisions
{
    /// <param name="hasLeft">Who left the company cannot take note any more: HR makes final what was shared with them.</param>
    public static IEnumerable<object> Finalise(Appraisal state, CommandContext context, bool hasLeft)
    {
        var content = state.Existing;
        context.RequireStaff(content.Planned.Employee, content.Planned.Team, OwnCause);
        return state switch
        {
            Appraisal.Final => [],
            Appraisal.Acknowledged => [Finalised(content)],
            Appraisal.Shared when hasLeft && context.Is(Roles.Hr) => [Finalised(content)],
            _ => throw WrongStatus("not-acknowledged", state),
        };
    }
}
