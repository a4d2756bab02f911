namespace SalesPlatform.CustomerRelations.Complaints;

internal sealed partial class ComplaintsEndpoint
{
    public override Task<Wire.ComplaintReply> Reopen(Wire.ComplaintStepRequest request, ServerCallContext context) =>
        StepAsync(request, context, textNeeded: true, (complaint, caller, _, step) => ComplaintDecisions.Reopen(complaint, caller, step));
}

internal static partial class ComplaintDecisions
{
    /// <summary>The customer is not content: the clock goes on.</summary>
    public static IEnumerable<object> Reopen(Complaint complaint, CommandContext context, ReportedStep step) =>
        Step(complaint, context, step, "reopened", [ComplaintStatus.Resolved],
            at => new ComplaintReopened(complaint.Received.Complaint, complaint.Customer, complaint.Team, at));
}
