namespace SalesPlatform.Demo;

/// <summary>One fiscal year that is over, so that all of it can be rated, and the running one, so that there is something to decide on
/// today. Nothing here asks a clock: the same calendar, currency, zone and day make the same story.</summary>
internal sealed record DemoTime(FiscalCalendar Calendar, string Currency, TimeZoneInfo Zone, DateOnly Through)
{
    /// <summary>The last year that is over on the day after <see cref="Through"/>.</summary>
    public Period Year => Calendar.MonthOf(Today).InYear.Previous;

    public Period Running => Period.Year(Year.FiscalYear + 1);

    public DateOnly Today => Through.AddDays(1);

    /// <summary>Months of both years that have begun, in order.</summary>
    public IReadOnlyList<Period> Months => [.. Year.Months.Concat(Running.Months).Where(month => Calendar.Start(month) <= Through)];

    /// <summary>Only the appraisals are told of it: the uplift of a year is measured by them.</summary>
    public Period Before => Year.Previous;

    /// <summary>In time to plan the demonstration year.</summary>
    public DateOnly TakenUp => Workday(Calendar.Start(Year).AddDays(-63));

    /// <summary>Of the year before, and of both years.</summary>
    public IReadOnlyList<Period> QuartersOver =>
    [
        .. new[] { Before, Year, Running }
            .SelectMany(year => Enumerable.Range(1, 4).Select(quarter => Period.Quarter(year.FiscalYear, quarter)))
            .Where(quarter => Calendar.End(quarter) <= Today),
    ];

    public bool HasCome(DateOnly day) => day <= Through;

    public Period QuarterOf(DateOnly day)
    {
        var month = Calendar.MonthOf(day);
        return Period.Quarter(month.FiscalYear, (month.Number - 1) / 3 + 1);
    }

    /// <summary>A working day of a fiscal month near a day of it.</summary>
    public DateOnly On(Period year, int month, int day)
    {
        var first = Calendar.Start(Period.Month(year.FiscalYear, month));
        var last = first.AddMonths(1).AddDays(-1);
        return Workday(first.AddDays(Math.Min(day, last.Day) - 1));
    }

    /// <summary>A working day some days after a period is over.</summary>
    public DateOnly After(Period period, int days) => Workday(Calendar.End(period).AddDays(days - 1));

    /// <summary>A working day some days before a period begins.</summary>
    public DateOnly Ahead(Period period, int days) => Workday(Calendar.Start(period).AddDays(-days));

    /// <summary>The day itself, or the working day next to it in the same month.</summary>
    public static DateOnly Workday(DateOnly day)
    {
        var (before, after) = day.DayOfWeek switch
        {
            DayOfWeek.Saturday => (-1, 2),
            DayOfWeek.Sunday => (-2, 1),
            _ => (0, 0),
        };
        return day.AddDays(before).Month == day.Month ? day.AddDays(before) : day.AddDays(after);
    }

    public DateTimeOffset At(DateOnly day, int hour, int minute)
    {
        var local = day.ToDateTime(new TimeOnly(hour, minute));
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
