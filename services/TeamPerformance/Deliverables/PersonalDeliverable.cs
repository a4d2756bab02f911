using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.ServiceDefaults.Deliverables;
using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.TeamPerformance.Deliverables;

/// <summary>A deliverable about a team's people, or about one of them: for the manager and HR, and each person for themselves.</summary>
public abstract class PersonalDeliverable : Deliverable
{
    /// <inheritdoc />
    public override Task<DeliverableScope> ScopeAsync(DeliverableReading reading, GetDeliverableRequest asked, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var scope = Fields.PeriodScope(Kind, asked);
        RequireReader(reading.Caller, scope);
        return Task.FromResult(scope);
    }

    /// <inheritdoc />
    public override void RequireReader(CommandContext caller, DeliverableScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        caller.RequireReader(scope.Subject, scope.Team);
    }
}
