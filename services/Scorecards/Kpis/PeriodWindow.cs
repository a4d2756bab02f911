using SalesPlatform.Contracts;

namespace SalesPlatform.Scorecards.Kpis;

/// <summary>A period, and where today lies in it.</summary>
/// <param name="Today">The company's day at the instant of the scorecard.</param>
internal sealed record PeriodWindow(Period Period, FiscalCalendar Calendar, DateOnly Today)
{
    public DateOnly Start => Calendar.Start(Period);

    public DateOnly End => Calendar.End(Period);

    /// <summary>Today is its first day or later.</summary>
    public bool HasBegun => Today >= Start;

    /// <summary>Today lies in it. Its last day is still part of it: sales of that day may come in until midnight.</summary>
    public bool IsRunning => HasBegun && Today < End;

    /// <summary>Whether a day falls into it.</summary>
    public bool Contains(DateOnly day) => day >= Start && day < End;

    /// <summary>Its last day has passed.</summary>
    public bool IsOver => Today >= End;

    /// <summary>Why figures of the period are not final; null when it is over.</summary>
    public string? Reason => !HasBegun ? Reasons.PeriodNotStarted : IsRunning ? Reasons.PeriodRunning : null;

    /// <summary>What of its months' amounts is due up to and including today.</summary>
    public Prorated UpToToday(IEnumerable<(Period Month, decimal Amount)> months) => Prorated.UpTo(Calendar, Today, months);
}
