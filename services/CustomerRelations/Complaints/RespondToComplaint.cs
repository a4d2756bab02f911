namespace SalesPlatform.CustomerRelations.Complaints;

internal sealed partial class ComplaintsEndpoint
{
    public override Task<Wire.ComplaintReply> Respond(Wire.ComplaintStepRequest request, ServerCallContext context) =>
        StepAsync(request, context, textNeeded: true, ComplaintDecisions.Respond);
}

internal static partial class ComplaintDecisions
{
    public static IEnumerable<object> Respond(Complaint complaint, CommandContext context, BusinessCalendar calendar, ReportedStep step) =>
        Step(complaint, context, step, "responded", [ComplaintStatus.Assigned], at =>
        {
            var clock = (complaint with { RespondedAt = at }).Response(calendar, at);
            return new ComplaintResponded(complaint.Received.Complaint, complaint.Customer, complaint.Team, at,
                clock.Minutes, clock.Breached, clock.MinutesOver);
        });
}
