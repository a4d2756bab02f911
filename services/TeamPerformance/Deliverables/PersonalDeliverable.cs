using SalesPlatform.Deliverables;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Access;

namespace SalesPlatform.TeamPerformance.Deliverables;

/// <summary>A deliverable about a team's people, or about one of them: for the manager and HR, and each person for themselves.</summary>
public abstract class PersonalDeliverable : Deliverable
{
    /// <inheritdoc />
    public override void RequireReader(CommandContext caller, DeliverableScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        caller.RequireReader(scope.Subject, scope.Team);
    }
}
