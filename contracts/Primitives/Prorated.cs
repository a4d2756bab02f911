namespace SalesPlatform.Contracts;

/// <summary>A fraction until it is compared, with no division before: 18 of what is due of 300 on day 2 of 30 is exactly 0.9.</summary>
public sealed record Prorated
{
    private readonly decimal _due;
    private readonly int _days;

    private Prorated(decimal due, int days) => (_due, _days) = (due, days);

    public decimal Amount => _due / _days;

    public static Prorated UpTo(FiscalCalendar calendar, DateOnly today, IEnumerable<(Period Month, decimal Amount)> months)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(months);
        var running = calendar.MonthOf(today);
        var days = calendar.Days(running);
        return new Prorated(months.Sum(month => month.Amount * PassedOf(month.Month)), days);

        int PassedOf(Period month) =>
            month == running ? today.DayNumber + 1 - calendar.Start(month).DayNumber : calendar.End(month) <= today ? days : 0;
    }

    public decimal? ShareOf(decimal amount) => _due > 0 ? amount * _days / _due : null;

    public decimal? DeviationOf(decimal amount) => _due > 0 ? (amount * _days - _due) / _due : null;

    public decimal? Extrapolate(decimal amount, decimal whole) => _due > 0 ? amount * whole * _days / _due : null;
}
