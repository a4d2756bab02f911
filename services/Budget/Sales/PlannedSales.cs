using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.Budget.Sales;

internal sealed record PlannedSales(
    Guid Id, string Team, string FiscalYear, int Revision, DateOnly EffectiveFrom, IReadOnlyList<decimal> Months)
{
    public static Entries<PlannedSales> Entries { get; } = new Entries<PlannedSales>()
        .On<PlanApproved>((plan, e) =>
            new PlannedSales(e.Id, plan.Team, plan.FiscalYear, plan.Revision, plan.EffectiveFrom, plan.Months));

    /// <summary>Of the newest revision that counts from the month's first day or earlier; the first counts for its whole year.</summary>
    public static decimal? TargetOf(IEnumerable<PlannedSales> revisions, FiscalCalendar calendar, Period month)
    {
        var (year, start) = ($"{month.InYear}", calendar.Start(month));
        return revisions.Where(plan => plan.FiscalYear == year && (plan.Revision == 1 || plan.EffectiveFrom <= start))
            .MaxBy(plan => plan.Revision)?.Months[month.Number - 1];
    }
}
