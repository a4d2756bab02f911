using SalesPlatform.Contracts;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>Finds out whether the rows of a file are targets of months, of quarters or of years, when nobody says.</summary>
internal static class TargetGrain
{
    /// <summary>
    /// The one length that fits. A holder's rows tell it when they follow each other: a month apart they are months, three months apart
    /// from
    /// quarter start to quarter start quarters, a year apart from year start to year start years. Days that are no quarter starts are
    /// months.
    /// One row a holder on a quarter start may be any of them.
    /// </summary>
    /// <returns>Null when more than one fits, or holders contradict each other: a guess would spread amounts over the wrong
    /// months.</returns>
    public static Grain? Implied(IEnumerable<TargetRow> rows, FiscalCalendar calendar)
    {
        var starts = rows.GroupBy(row => row.Holder)
            .Select(holder => holder.Select(row => row.PeriodStart).Distinct().Order().ToList()).ToList();
        var told = starts.Select(own => OfHolder(own, calendar)).OfType<Grain>().Distinct().ToList();
        return told.Count switch
        {
            1 => told[0],
            > 1 => null,
            _ => starts.SelectMany(own => own).All(day => IsStart(day, Grain.Quarter, calendar)) ? null : Grain.Month,
        };
    }

    /// <summary>Whether a day is the first of a fiscal period of this length.</summary>
    public static bool IsStart(DateOnly day, Grain grain, FiscalCalendar calendar) =>
        day.Day == 1 && (calendar.MonthOf(day).Number - 1) % (int)grain == 0;

    private static Grain? OfHolder(List<DateOnly> starts, FiscalCalendar calendar)
    {
        if (starts.Count < 2)
            return null;
        var shortest = starts.Zip(starts.Skip(1), (a, b) => (b.Year - a.Year) * 12 + b.Month - a.Month).Min();
        return !starts.All(day => IsStart(day, Grain.Quarter, calendar)) ? Grain.Month
            : shortest == (int)Grain.Quarter ? Grain.Quarter
            : shortest == (int)Grain.Year && starts.All(day => IsStart(day, Grain.Year, calendar)) ? Grain.Year
            : null;
    }
}
