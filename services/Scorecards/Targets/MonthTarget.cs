using SalesPlatform.Contracts;

namespace SalesPlatform.Scorecards.Targets;

/// <summary>What a team or a rep should sell in one month.</summary>
/// <param name="Plan">The revision in force for it; null when none is known.</param>
/// <param name="Amount">The target in the plan's currency; null when the plan gives none.</param>
internal sealed record MonthTarget(Period Month, PlanRevision? Plan, decimal? Amount);

/// <summary>The targets in force.</summary>
internal static class EffectiveTargets
{
    private const string RepDimension = "rep";

    /// <summary>The target of each month of a period, by the revision in force for that month.</summary>
    /// <param name="revisions">Revisions of the team's plans, of any year.</param>
    /// <param name="rep">Whose targets; null for the team's own.</param>
    public static IReadOnlyList<MonthTarget> Of(
        IReadOnlyList<PlanRevision> revisions, FiscalCalendar calendar, Period period, string? rep) =>
        [.. period.Months.Select(month =>
        {
            var plan = InForce(revisions, calendar, month);
            var ofTeam = plan?.Months[month.Number - 1];
            return new MonthTarget(month, plan, plan is null || rep is null ? ofTeam : OfRep(plan, month, rep));
        })];

    /// <summary>
    /// The newest revision that counts from the month's first day or earlier: a month that began before a revision came into force keeps
    /// the target of the revision before. The first revision counts for its whole year, also where it was approved late.
    /// </summary>
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
