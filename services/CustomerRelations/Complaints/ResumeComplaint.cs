namespace SalesPlatform.CustomerRelations.Complaints;

internal sealed partial class ComplaintsEndpoint
{
    public override Task<Wire.ComplaintReply> Resume(Wire.ComplaintStepRequest request, ServerCallContext context) =>
        StepAsync(request, context, textNeeded: false, (complaint, caller, _, step) => ComplaintDecisions.Resume(complaint, caller, step));
}

internal static partial class ComplaintDecisions
{
    public static IEnumerable<object> Resume(Complaint complaint, CommandContext context, ReportedStep step)
    {
        if (IsRepeat(complaint, "resumed", step))
            return [];
        if (!complaint.OnHold)
            throw DomainException.Rule("not-on-hold", "The complaint does not wait for the customer.");
        var resumed = new ComplaintResumed(
            complaint.Received.Complaint, complaint.Customer, complaint.Team, At(complaint, context, step));
        return WithText(resumed, complaint, step.Text);
    }
}
