namespace SalesPlatform.SalesMonitoring.Reports;

internal static class DuePeriods
{
    /// <summary>Since the beginning of the fiscal year before this one. Where nothing was sold or targeted there is nothing to
    /// report.</summary>
    public static IReadOnlyList<Period> Of(
        FiscalCalendar calendar, DateOnly today, IReadOnlySet<Period> drafted, IReadOnlySet<Period> active) =>
        [.. Ended(calendar, today).Where(period => !drafted.Contains(period) && period.Months.Any(active.Contains))];

    public static IEnumerable<Period> Ended(FiscalCalendar calendar, DateOnly today)
    {
        var thisYear = calendar.MonthOf(today).InYear;
        return new[] { thisYear.Previous, thisYear }.SelectMany(All).Where(period => calendar.End(period) <= today)
            .OrderBy(period => calendar.End(period)).ThenBy(period => period.MonthCount);
    }

    private static IEnumerable<Period> All(Period year) =>
        [.. year.Months, .. Enumerable.Range(1, 4).Select(quarter => Period.Quarter(year.FiscalYear, quarter)), year];
}
