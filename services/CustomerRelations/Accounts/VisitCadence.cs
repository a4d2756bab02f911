namespace SalesPlatform.CustomerRelations.Accounts;

/// <param name="DaysOverdue">Days since, at least 1.</param>
/// <param name="Visit">The planned visit nobody reported on; null when the cadence ran out.</param>
internal sealed record OverdueVisit(KeyAccount Account, DateOnly DueOn, int DaysOverdue, Guid? Visit);

/// <summary>When key accounts are due for a visit. Pure.</summary>
internal static class VisitCadence
{
    /// <summary>The last visit up to a day; null when there was none.</summary>
    public static DateOnly? LastVisit(KeyAccount account, DateOnly upTo)
    {
        return account.Visits.Where(visit => visit.VisitedOn <= upTo).Max(visit => visit.VisitedOn);
    }

    /// <summary>The day the next visit is due: the cadence after the last visit up to a day, or after the account began (again).</summary>
    public static DateOnly NextDue(KeyAccount account, DateOnly upTo)
    {
        var from = LastVisit(account, upTo) is { } last && last > account.Since ? last : account.Since;
        return from.AddDays(account.VisitEveryDays);
    }

    /// <summary>
    /// What is overdue on a day, by the visits that had taken place up to it: the cadence's day is over, or that of a planned visit
    /// nobody had
    /// reported on. The older of the two; null when neither is, or the account had not begun or had ended.
    /// </summary>
    public static OverdueVisit? Overdue(KeyAccount account, DateOnly on)
    {
        if (on < account.Since || on >= account.EndedOn)
            return null;
        var forgotten = account.Visits
            .Where(visit => visit.Status == VisitStatus.Planned || visit.VisitedOn > on)
            .Where(visit => visit.PlannedOn < on).MinBy(visit => visit.PlannedOn);
        var due = NextDue(account, on);
        if (forgotten is not null && (due >= on || forgotten.PlannedOn <= due))
            return new OverdueVisit(account, forgotten.PlannedOn, on.DayNumber - forgotten.PlannedOn.DayNumber, forgotten.Id);
        return due < on ? new OverdueVisit(account, due, on.DayNumber - due.DayNumber, null) : null;
    }
}
