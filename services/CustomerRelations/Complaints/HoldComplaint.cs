namespace SalesPlatform.CustomerRelations.Complaints;

internal sealed partial class ComplaintsEndpoint
{
    public override Task<Wire.ComplaintReply> Hold(Wire.ComplaintStepRequest request, ServerCallContext context) =>
        StepAsync(request, context, textNeeded: true, (complaint, caller, _, step) => ComplaintDecisions.Hold(complaint, caller, step));
}

internal static partial class ComplaintDecisions
{
    public static IEnumerable<object> Hold(Complaint complaint, CommandContext context, ReportedStep step) =>
        Step(complaint, context, step, "held", Unsolved,
            at => new ComplaintHeld(complaint.Received.Complaint, complaint.Customer, complaint.Team, at));
}
