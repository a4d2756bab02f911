namespace SalesPlatform.CustomerRelations.Accounts;

/// <param name="Visit">The planned visit nobody reported on; null when the cadence ran out.</param>
internal sealed record OverdueVisit(KeyAccount Account, DateOnly DueOn, int DaysOverdue, Guid? Visit);

internal static class VisitCadence
{
    public static DateOnly? LastVisit(KeyAccount account, DateOnly upTo) =>
        account.Visits.Where(visit => visit.VisitedOn <= upTo).Max(visit => visit.VisitedOn);

    /// <summary>The cadence after the last visit up to a day, or after the account began (again).</summary>
    public static DateOnly NextDue(KeyAccount account, DateOnly upTo)
    {
        var from = LastVisit(account, upTo) is { } last && last > account.Since ? last : account.Since;
        return from.AddDays(account.VisitEveryDays);
    }

    /// <summary>By the visits up to the day: the cadence's day is over, or that of a planned visit nobody had reported on; the older of the
    /// two. Null also when the account had not begun or had ended.</summary>
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
