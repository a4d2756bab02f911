namespace SalesPlatform.CustomerRelations.Complaints;

internal sealed partial class ComplaintsEndpoint
{
    public override Task<Wire.ComplaintReply> Confirm(Wire.ComplaintStepRequest request, ServerCallContext context) =>
        StepAsync(request, context, textNeeded: false, (complaint, caller, _, step) => ComplaintDecisions.Confirm(complaint, caller, step));
}

internal static partial class ComplaintDecisions
{
    public static IEnumerable<object> Confirm(Complaint complaint, CommandContext context, ReportedStep step) =>
        Step(complaint, context, step, "confirmed", [ComplaintStatus.Resolved],
            at => new ComplaintConfirmed(complaint.Received.Complaint, complaint.Customer, complaint.Team, at));
}
