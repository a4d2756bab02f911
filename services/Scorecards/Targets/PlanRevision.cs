using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Targets;

internal sealed record PlanRevision(
    Guid Id, DateTimeOffset RecordedAt, string Team, string FiscalYear, int Revision, DateOnly EffectiveFrom, string Currency,
    IReadOnlyList<decimal> Months, IReadOnlyList<TargetAssignment> Assignments) : ILearned;

internal partial class PlanRevisionProjection : EventProjection
{
    public PlanRevisionProjection()
    {
        Name = "plan-revisions";
        Options.DeleteViewTypeOnTeardown<PlanRevision>();
    }

    public PlanRevision Create(IEvent<PlanApproved> e)
    {
        var plan = e.Data;
        return new PlanRevision(
            e.Id, e.RecordedAt(), plan.Team, plan.FiscalYear, plan.Revision, plan.EffectiveFrom, plan.Currency,
            plan.Months, plan.Assignments);
    }
}
