using SalesPlatform.Contracts;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>Finds out whether the rows of a file are targets of months, of quarters or of years, when nobody says.</summary>
public static class TargetGrain
{
    /// <summary>
    /// What the distances between a holder's rows imply: under three months, months; whole years from year start to year start, years; else
    /// quarters, when all starts are starts of fiscal quarters. Holders with one row follow the others. When every holder has one row,
    /// starts of the fiscal year make years, starts of quarters quarters, anything else months.
    /// </summary>
    /// <returns>Null when holders contradict each other: a guess would spread amounts over the wrong months.</returns>
    public static Grain? Implied(IEnumerable<TargetRow> rows, FiscalCalendar calendar)
    {
        var starts = rows.GroupBy(row => row.Holder)
            .Select(holder => holder.Select(row => row.PeriodStart).Distinct().Order().ToList()).ToList();
        var told = starts.Where(own => own.Count > 1).Select(own => OfHolder(own, calendar)).Distinct().ToList();
        return told.Count switch
        {
            1 => told[0],
            > 1 => null,
            _ => WidestFitting(starts.SelectMany(own => own), calendar),
        };
    }

    /// <summary>Whether a day is the first of a fiscal period of this length.</summary>
    public static bool IsStart(DateOnly day, Grain grain, FiscalCalendar calendar) =>
        day.Day == 1 && (calendar.MonthOf(day).Number - 1) % (int)grain == 0;

    private static Grain OfHolder(List<DateOnly> starts, FiscalCalendar calendar)
    {
        var shortest = starts.Zip(starts.Skip(1), (a, b) => (b.Year - a.Year) * 12 + b.Month - a.Month).Min();
        var widest = WidestFitting(starts, calendar);
        return shortest < (int)Grain.Quarter ? Grain.Month
            : shortest < (int)Grain.Year && widest == Grain.Year ? Grain.Quarter
            : widest;
    }

    private static Grain WidestFitting(IEnumerable<DateOnly> starts, FiscalCalendar calendar) =>
        new[] { Grain.Year, Grain.Quarter }.Where(grain => starts.All(day => IsStart(day, grain, calendar))).DefaultIfEmpty(Grain.Month).First();
}
