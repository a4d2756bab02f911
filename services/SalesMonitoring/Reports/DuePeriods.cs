using SalesPlatform.Contracts;

namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>Which reports are due. Pure.</summary>
internal static class DuePeriods
{
    /// <summary>
    /// Months, quarters and years that have ended since the beginning of the fiscal year before this one, of which there is no report yet
    /// and in which something was sold or targeted: of anything else there is nothing to report.
    /// </summary>
    /// <param name="today">The company's day.</param>
    /// <param name="drafted">Periods that have a report.</param>
    /// <param name="active">Months in which something was sold or targeted.</param>
    public static IReadOnlyList<Period> Of(
        FiscalCalendar calendar, DateOnly today, IReadOnlySet<Period> drafted, IReadOnlySet<Period> active)
    {
        return [.. Ended(calendar, today).Where(period => !drafted.Contains(period) && period.Months.Any(active.Contains))];
    }

    /// <summary>The periods that have ended since the beginning of the fiscal year before this one, by their ends.</summary>
    public static IEnumerable<Period> Ended(FiscalCalendar calendar, DateOnly today)
    {
        var thisYear = calendar.MonthOf(today).InYear;
        return new[] { thisYear.Previous, thisYear }.SelectMany(All).Where(period => calendar.End(period) <= today)
            .OrderBy(period => calendar.End(period)).ThenBy(period => period.MonthCount);
    }

    private static IEnumerable<Period> All(Period year) =>
        [.. year.Months, .. Enumerable.Range(1, 4).Select(quarter => Period.Quarter(year.FiscalYear, quarter)), year];
}
