namespace SalesPlatform.Contracts;

/// <summary>
/// The part of monthly amounts that is due by a day: months that are over whole, the running one by its days up to and including the day,
/// those to come not at all. It stays a fraction until it is compared, so that nothing is divided before it is multiplied: 18 of what is
/// due of 300 on day 2 of 30 is exactly 0.9.
/// </summary>
public sealed record Prorated
{
    private readonly decimal _due;
    private readonly int _days;

    private Prorated(decimal due, int days) => (_due, _days) = (due, days);

    /// <summary>What is due, unrounded.</summary>
    public decimal Amount => _due / _days;

    /// <summary>What of the months' amounts is due by the end of a day.</summary>
    /// <param name="calendar">Tells which days a month has.</param>
    /// <param name="today">The last day that counts.</param>
    /// <param name="months">Amounts by month.</param>
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

    /// <summary>An amount ÷ what is due; null when nothing is due.</summary>
    public decimal? ShareOf(decimal amount) => _due > 0 ? amount * _days / _due : null;

    /// <summary>(amount − what is due) ÷ what is due; null when nothing is due.</summary>
    public decimal? DeviationOf(decimal amount) => _due > 0 ? (amount * _days - _due) / _due : null;

    /// <summary>What an amount comes to over the whole, if it goes on as the whole is spread: amount × whole ÷ what is due. Null when
    /// nothing is due.</summary>
    public decimal? Extrapolate(decimal amount, decimal whole) => _due > 0 ? amount * whole * _days / _due : null;
}
