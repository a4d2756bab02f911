namespace SalesPlatform.SalesMonitoring.Figures;

internal enum Dimension
{
    Rep,
    Region,
    ProductLine,
    Product,
    Customer,
}

/// <summary>Today is the company's day at the instant of the figures.</summary>
internal sealed record ReportWindow(Period Period, FiscalCalendar Calendar, DateOnly Today)
{
    public DateOnly Start => Calendar.Start(Period);

    public DateOnly End => Calendar.End(Period);

    public bool HasBegun => Today >= Start;

    public bool HasEnded => Today >= End;

    public bool IsRunning => HasBegun && !HasEnded;

    /// <summary>Today included.</summary>
    public int DaysElapsed => int.Clamp(Today.DayNumber + 1 - Start.DayNumber, 0, Calendar.Days(Period));

    public Period LastYear => Back(12 / Period.MonthCount);

    public Period Back(int periods)
    {
        var period = Period;
        for (var i = 0; i < periods; i++)
            period = period.Previous;
        return period;
    }

    /// <summary>Oldest first and this one last: those of the trend, the one before and the one a year before.</summary>
    public IReadOnlyList<Period> Periods(int trend) =>
        [.. Enumerable.Range(0, int.Max(trend, 12 / Period.MonthCount + 1)).Select(Back).Reverse()];

    /// <summary>First day of an earlier period that is not compared: as many whole months and days count as have passed of this one, today
    /// included. On 20 November, in the second month of a quarter, the quarter before is compared up to and with the 20th of its second
    /// month.</summary>
    public DateOnly ComparedUntil(Period earlier)
    {
        if (HasEnded)
            return Calendar.End(earlier);
        var start = Calendar.Start(earlier);
        if (!HasBegun)
            return start;
        var months = (Today.Year - Start.Year) * 12 + Today.Month - Start.Month;
        var (byDays, wholeMonth) = (start.AddMonths(months).AddDays(Today.Day), start.AddMonths(months + 1));
        // On its last day a month is over, and so is the one it is compared with, however many days either has.
        return byDays > wholeMonth || Today.AddDays(1).Day == 1 ? wholeMonth : byDays;
    }
}
