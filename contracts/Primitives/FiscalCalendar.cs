namespace SalesPlatform.Contracts;

/// <summary>
/// The organisation's fiscal calendar. A fiscal year is named after the calendar year it ends in: with a start in July, FY2027 runs
/// from 1 July 2026 up to, not including, 1 July 2027. With a start in January it is the calendar year.
/// </summary>
public sealed record FiscalCalendar
{
    /// <param name="startMonth">Calendar month the fiscal year starts in, 1..12.</param>
    public FiscalCalendar(int startMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startMonth, 12);
        StartMonth = startMonth;
    }

    /// <summary>Calendar month the fiscal year starts in, 1..12.</summary>
    public int StartMonth { get; }

    /// <summary>First day of a period.</summary>
    public DateOnly Start(Period period)
    {
        var yearStart = new DateOnly(StartMonth == 1 ? period.FiscalYear : period.FiscalYear - 1, StartMonth, 1);
        return yearStart.AddMonths(period.FirstMonth - 1);
    }

    /// <summary>First day after a period.</summary>
    public DateOnly End(Period period) => Start(period).AddMonths(period.MonthCount);

    /// <summary>Days in a period.</summary>
    public int Days(Period period) => End(period).DayNumber - Start(period).DayNumber;

    /// <summary>Whether a day falls into a period.</summary>
    public bool Contains(Period period, DateOnly day) => day >= Start(period) && day < End(period);

    /// <summary>The fiscal month a day falls into.</summary>
    public Period MonthOf(DateOnly day)
    {
        var month = (day.Month - StartMonth + 12) % 12 + 1;
        var year = StartMonth == 1 || day.Month < StartMonth ? day.Year : day.Year + 1;
        return Period.Month(year, month);
    }
}
