using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Planning;

namespace SalesPlatform.Budget.Sales;

internal sealed record PlannedSales(
    Guid Id, string Team, string FiscalYear, int Revision, DateOnly EffectiveFrom, IReadOnlyList<decimal> Months)
{
    /// <summary>Of the newest revision that counts from the month's first day or earlier; the first counts for its whole year.</summary>
    public static decimal? TargetOf(IEnumerable<PlannedSales> revisions, FiscalCalendar calendar, Period month)
    {
        var (year, start) = ($"{month.InYear}", calendar.Start(month));
        return revisions.Where(plan => plan.FiscalYear == year && (plan.Revision == 1 || plan.EffectiveFrom <= start))
            .MaxBy(plan => plan.Revision)?.Months[month.Number - 1];
    }
}

internal sealed partial class PlannedSalesProjection : EventProjection
{
    public PlannedSalesProjection()
    {
        Name = "planned-sales";
        Options.DeleteViewTypeOnTeardown<PlannedSales>();
    }

    public PlannedSales Create(IEvent<PlanApproved> e)
    {
        return new PlannedSales(e.Id, e.Data.Team, e.Data.FiscalYear, e.Data.Revision, e.Data.EffectiveFrom, e.Data.Months);
    }
}
