using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;

namespace SalesPlatform.Budget.Sales;

/// <summary>An approved revision of a team's annual plan.</summary>
/// <param name="FiscalYear">Label.</param>
/// <param name="Revision">1 for the first.</param>
/// <param name="EffectiveFrom">First day its targets count from.</param>
/// <param name="Months">The team's twelve monthly targets.</param>
internal sealed record PlannedSales(
    Guid Id, string Team, string FiscalYear, int Revision, DateOnly EffectiveFrom, IReadOnlyList<decimal> Months)
{
    /// <summary>The team's target for a month: of the newest revision that counts from the month's first day or earlier; the first counts
    /// for its whole year. Null when no plan is known.</summary>
    public static decimal? TargetOf(IEnumerable<PlannedSales> revisions, FiscalCalendar calendar, Period month)
    {
        var (year, start) = ($"{month.InYear}", calendar.Start(month));
        return revisions.Where(plan => plan.FiscalYear == year && (plan.Revision == 1 || plan.EffectiveFrom <= start))
            .MaxBy(plan => plan.Revision)?.Months[month.Number - 1];
    }
}

/// <summary>Keeps every approved revision of every plan.</summary>
internal sealed partial class PlannedSalesProjection : EventProjection
{
    /// <summary>Sets its name.</summary>
    public PlannedSalesProjection()
    {
        Name = "planned-sales";
        Options.DeleteViewTypeOnTeardown<PlannedSales>();
    }

    /// <summary>A revision came into force.</summary>
    public PlannedSales Create(IEvent<PlanApproved> e)
    {
        return new PlannedSales(e.Id, e.Data.Team, e.Data.FiscalYear, e.Data.Revision, e.Data.EffectiveFrom, e.Data.Months);
    }
}
