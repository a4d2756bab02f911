using SalesPlatform.Contracts.Planning;

namespace SalesPlatform.Scorecards.Facts;

internal sealed record PlanRevision(
    Guid Id, DateTimeOffset RecordedAt, string Team, string FiscalYear, int Revision, DateOnly EffectiveFrom, string Currency,
    IReadOnlyList<decimal> Months, IReadOnlyList<TargetAssignment> Assignments) : ILearnedEntry
{
    public static Entries<PlanRevision> Entries { get; } = new Entries<PlanRevision>()
        .On<PlanApproved>((plan, e) => new PlanRevision(e.Id, e.RecordedAt, plan.Team, plan.FiscalYear, plan.Revision, plan.EffectiveFrom,
            plan.Currency, plan.Months, plan.Assignments));
}
