namespace SalesPlatform.Scorecards.Kpis;

/// <param name="Today">The company's day at the instant of the scorecard.</param>
internal sealed record PeriodWindow(Period Period, FiscalCalendar Calendar, DateOnly Today)
{
    public DateOnly Start => Calendar.Start(Period);

    public DateOnly End => Calendar.End(Period);

    public bool HasBegun => Today >= Start;

    /// <summary>The last day is still part of it: sales of that day may come in until midnight.</summary>
    public bool IsRunning => HasBegun && Today < End;

    public bool Contains(DateOnly day) => day >= Start && day < End;

    public bool IsOver => Today >= End;

    public string? Reason => !HasBegun ? Reasons.PeriodNotStarted : IsRunning ? Reasons.PeriodRunning : null;

    public Prorated UpToToday(IEnumerable<(Period Month, decimal Amount)> months) => Prorated.UpTo(Calendar, Today, months);
}
