using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Targets;

/// <summary>An approved revision of a team's annual plan.</summary>
/// <param name="RecordedAt">When the platform learned of the approval.</param>
/// <param name="FiscalYear">Label, <c>FY2027</c>.</param>
/// <param name="Revision">1 for the first.</param>
/// <param name="EffectiveFrom">First day its targets count from.</param>
/// <param name="Currency">Currency of its amounts.</param>
/// <param name="Months">The team's twelve monthly targets.</param>
/// <param name="Assignments">Monthly targets of reps, regions and product lines.</param>
internal sealed record PlanRevision(
    Guid Id, DateTimeOffset RecordedAt, string Team, string FiscalYear, int Revision, DateOnly EffectiveFrom, string Currency,
    IReadOnlyList<decimal> Months, IReadOnlyList<TargetAssignment> Assignments) : ILearned;

/// <summary>Keeps every approved revision of every plan.</summary>
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
