namespace SalesPlatform.CustomerRelations.Complaints;

internal sealed partial class ComplaintsEndpoint
{
    public override Task<Wire.ComplaintReply> Resolve(Wire.ComplaintStepRequest request, ServerCallContext context) =>
        StepAsync(request, context, textNeeded: true, ComplaintDecisions.Resolve);
}

internal static partial class ComplaintDecisions
{
    public static IEnumerable<object> Resolve(Complaint complaint, CommandContext context, BusinessCalendar calendar, ReportedStep step) =>
        Step(complaint, context, step, "resolved", [ComplaintStatus.Responded, ComplaintStatus.Reopened], at =>
        {
            var clock = (complaint with { ResolvedAt = at }).Resolution(calendar, at);
            return new ComplaintResolved(complaint.Received.Complaint, complaint.Customer, complaint.Team, at,
                clock.Minutes, clock.Breached, clock.MinutesOver);
        });
}
