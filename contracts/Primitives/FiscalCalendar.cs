namespace SalesPlatform.Contracts;

/// <summary>A year is named after the calendar year it ends in: from July, FY2027 runs from 1 July 2026 to 30 June 2027.</summary>
public sealed record FiscalCalendar
{
    public FiscalCalendar(int startMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startMonth, 12);
        StartMonth = startMonth;
    }

    public int StartMonth { get; }

    public DateOnly Start(Period period)
    {
        var yearStart = new DateOnly(StartMonth == 1 ? period.FiscalYear : period.FiscalYear - 1, StartMonth, 1);
        return yearStart.AddMonths(period.FirstMonth - 1);
    }

    /// <summary>First day after the period.</summary>
    public DateOnly End(Period period) => Start(period).AddMonths(period.MonthCount);

    public int Days(Period period) => End(period).DayNumber - Start(period).DayNumber;

    public bool Contains(Period period, DateOnly day) => day >= Start(period) && day < End(period);

    public Period MonthOf(DateOnly day)
    {
        var month = (day.Month - StartMonth + 12) % 12 + 1;
        var year = StartMonth == 1 || day.Month < StartMonth ? day.Year : day.Year + 1;
        return Period.Month(year, month);
    }
}
