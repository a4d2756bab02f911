namespace SalesPlatform.CustomerRelations.Accounts;

internal static class AccountReplies
{
    public static Wire.AccountReply Of(KeyAccount account, long version, DateOnly today) => new()
    {
        Customer = account.Customer,
        Name = account.Name,
        Team = account.Team,
        Owner = account.Owner,
        VisitEveryDays = account.VisitEveryDays,
        Since = account.Since.ToDate(),
        EndedOn = account.EndedOn?.ToDate(),
        LastVisitOn = VisitCadence.LastVisit(account, today)?.ToDate(),
        NextVisitDue = account.EndedOn is null ? VisitCadence.NextDue(account, today).ToDate() : null,
        Visits = { account.Visits.Select(Of) },
        Version = version,
    };

    public static Wire.OverdueVisit Of(OverdueVisit overdue) => new()
    {
        Customer = overdue.Account.Customer,
        Name = overdue.Account.Name,
        Team = overdue.Account.Team,
        Owner = overdue.Account.Owner,
        DueOn = overdue.DueOn.ToDate(),
        DaysOverdue = overdue.DaysOverdue,
        Visit = overdue.Visit?.ToString() ?? "",
    };

    private static Wire.Visit Of(Visit visit) => new()
    {
        Visit_ = visit.Id.ToString(),
        Rep = visit.Rep,
        PlannedOn = visit.PlannedOn.ToDate(),
        Status = visit.Status switch
        {
            VisitStatus.Planned => "planned",
            VisitStatus.Done => "done",
            VisitStatus.Missed => "missed",
            VisitStatus.Cancelled => "cancelled",
            _ => throw Unexpected.Status(visit.Status, "a visit"),
        },
        VisitedOn = visit.VisitedOn?.ToDate(),
        Notes = visit.Notes,
    };
}
