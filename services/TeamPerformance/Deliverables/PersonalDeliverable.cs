namespace SalesPlatform.TeamPerformance.Deliverables;

/// <summary>A deliverable about a team's people, or about one of them: for the manager and HR, and each person for themselves.</summary>
internal abstract class PersonalDeliverable : Deliverable
{
    public override void RequireReader(CommandContext caller, DeliverableScope scope)
    {
        caller.RequireReader(scope.Subject, scope.Team);
    }
}
