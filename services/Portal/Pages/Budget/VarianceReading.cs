using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Portal.Pages.Budget;

/// <summary>What of a budget is due by a day: months that are over whole, the running one by its days. What is to come is no saving.
/// </summary>
internal static class VarianceReading
{
    public static bool HasBegun(string label, FiscalCalendar calendar, DateOnly today) =>
        Contracts.Period.TryParse(label, out var month) && calendar.Start(month) <= today;

    public static (decimal Actual, decimal Budget) Due(IEnumerable<VarianceCell> cells, FiscalCalendar calendar, DateOnly today)
    {
        var begun = cells.Where(cell => HasBegun(cell.Month, calendar, today)).ToArray();
        return (begun.Sum(cell => cell.Variance.Actual.ToAmount()), Prorated.UpTo(calendar, today, begun.Select(cell =>
            (Contracts.Period.Parse(cell.Month), cell.Variance.Budget.ToAmount()))).Amount);
    }
}
