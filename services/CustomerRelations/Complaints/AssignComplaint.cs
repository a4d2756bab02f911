namespace SalesPlatform.CustomerRelations.Complaints;

internal sealed partial class ComplaintsEndpoint
{
    public override Task<Wire.ComplaintReply> Assign(Wire.AssignComplaintRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var assignee = errors.Text("assignee", request.Assignee);
        return DecideAsync(context, request, errors, request.Complaint, request.ExpectedVersion,
            (complaint, _, _) => ComplaintDecisions.Assign(complaint, assignee));
    }
}

internal static partial class ComplaintDecisions
{
    /// <summary>For the first time or again.</summary>
    public static IEnumerable<object> Assign(Complaint complaint, string assignee)
    {
        if (complaint.Assignee == assignee)
            return [];
        RequireStatus(complaint, Unsolved);
        return [new ComplaintAssigned(complaint.Received.Complaint, complaint.Customer, complaint.Team, assignee)];
    }
}
