using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Planning;

namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>Months are the team's twelve targets, assignments those of reps, regions and product lines.</summary>
internal sealed record PlanRevision(
    Guid Id, DateTimeOffset RecordedAt, string Team, string FiscalYear, int Revision, DateOnly EffectiveFrom, string Currency,
    IReadOnlyList<decimal> Months, IReadOnlyList<TargetAssignment> Assignments) : ILearned;

internal sealed partial class PlanRevisionProjection : EventProjection
{
    public PlanRevisionProjection()
    {
        Name = "plan-revisions";
        Options.DeleteViewTypeOnTeardown<PlanRevision>();
    }

    public PlanRevision Create(IEvent<PlanApproved> e)
    {
        return new PlanRevision(e.Id, e.RecordedAt(), e.Data.Team, e.Data.FiscalYear, e.Data.Revision, e.Data.EffectiveFrom,
            e.Data.Currency,
            e.Data.Months, e.Data.Assignments);
    }
}
