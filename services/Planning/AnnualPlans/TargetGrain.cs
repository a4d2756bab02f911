namespace SalesPlatform.Planning.AnnualPlans;

internal static class TargetGrain
{
    /// <summary>A holder's rows tell it when they follow each other: a month apart they are months, three months apart from quarter start
    /// to quarter start quarters, a year apart years. Days that are no quarter starts are months. Null when more than one fits, or holders
    /// contradict each other: a guess would spread amounts over the wrong months.</summary>
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
