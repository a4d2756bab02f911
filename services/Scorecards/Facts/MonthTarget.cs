namespace SalesPlatform.Scorecards.Facts;

/// <summary>In the plan's currency. Null plan: none is known; null amount: the plan gives none.</summary>
internal sealed record MonthTarget(Period Month, PlanRevision? Plan, decimal? Amount);

internal static class EffectiveTargets
{
    private const string RepDimension = "rep";

    public static IReadOnlyList<MonthTarget> Of(
        IReadOnlyList<PlanRevision> revisions, FiscalCalendar calendar, Period period, string? rep) =>
        [.. period.Months.Select(month =>
        {
            var plan = InForce(revisions, calendar, month);
            var ofTeam = plan?.Months[month.Number - 1];
            return new MonthTarget(month, plan, plan is null || rep is null ? ofTeam : OfRep(plan, month, rep));
        })];

    /// <summary>A month that began before a revision came into force keeps its target. The first revision counts for its whole year, also
    /// where it was approved late.</summary>
    public static PlanRevision? InForce(IEnumerable<PlanRevision> revisions, FiscalCalendar calendar, Period month)
    {
        var (year, start) = ($"{month.InYear}", calendar.Start(month));
        return revisions.Where(plan => plan.FiscalYear == year && (plan.Revision == 1 || plan.EffectiveFrom <= start))
            .MaxBy(plan => plan.Revision);
    }

    private static decimal? OfRep(PlanRevision plan, Period month, string rep)
    {
        var label = $"{month}";
        var assigned = plan.Assignments.Where(item => item.Dimension == RepDimension && item.Key == rep && item.Month == label).ToList();
        return assigned.Count == 0 ? null : assigned.Sum(item => item.Amount);
    }
}
