using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>Decisions about visits: Planned → Done | Missed.</summary>
public static class VisitDecisions
{
    /// <summary>Plans a visit.</summary>
    /// <param name="state">The account.</param>
    /// <param name="context">Who plans.</param>
    /// <param name="on">Day.</param>
    /// <param name="rep">Who goes; empty for the owner.</param>
    /// <exception cref="DomainException">Not the caller's, <c>account-ended</c>, <c>visit-planned-already</c>, or before the account began.</exception>
    public static IEnumerable<object> Plan(AccountState state, CommandContext context, DateOnly on, string rep)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(rep);
        var account = AccountDecisions.Kept(state, context);
        var who = rep.Length > 0 ? rep : account.Owner;
        if (on < account.Since)
            throw DomainException.Invalid("planned_on", "before-it-began", $"The account began on {account.Since:yyyy-MM-dd}.");
        var sameDay = account.Visits.FirstOrDefault(visit => visit.Status == VisitStatus.Planned && visit.PlannedOn == on);
        if (sameDay is not null)
        {
            return sameDay.Rep == who ? [] : throw DomainException.Rule("visit-planned-already",
                $"{sameDay.Rep} has a visit planned on {on:yyyy-MM-dd}.", ("visit", $"{sameDay.Id}"));
        }

        return [new VisitPlanned(context.NewId(), account.Customer, account.Team, who, on)];
    }

    /// <summary>The visit took place. Notes are kept apart: they stay in the service.</summary>
    /// <exception cref="DomainException">Not the caller's, no such visit, <c>visit-missed</c>, <c>visit-done</c> otherwise, or a day ahead.</exception>
    public static IEnumerable<object> Complete(AccountState state, CommandContext context, Guid id, DateOnly visitedOn, string notes, DateOnly today)
    {
        var (account, visit) = Find(state, context, id);
        if (visit.Status == VisitStatus.Done)
        {
            return visit.VisitedOn == visitedOn && visit.Notes == notes ? []
                : throw DomainException.Rule("visit-done", $"The visit took place on {visit.VisitedOn:yyyy-MM-dd}, and its notes are kept.");
        }

        if (visit.Status == VisitStatus.Missed)
            throw DomainException.Rule("visit-missed", "The visit was missed: plan another.");
        return Done(account, id, visit.Rep, visitedOn, notes, today);
    }

    /// <summary>The visit of a day took place: the one planned for it, or one that nobody planned.</summary>
    /// <param name="state">The account.</param>
    /// <param name="context">Who reports it.</param>
    /// <param name="rep">Who went; empty for the owner.</param>
    /// <param name="visitedOn">Its day.</param>
    /// <param name="notes">What was said; empty for nothing.</param>
    /// <param name="today">Today in the company's time zone.</param>
    /// <exception cref="DomainException">Not the caller's, <c>visit-done</c> that day with other notes, <c>account-ended</c>, or a day ahead.</exception>
    public static IEnumerable<object> CompleteOn(
        AccountState state, CommandContext context, string rep, DateOnly visitedOn, string notes, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(rep);
        var account = AccountDecisions.Own(state, context);
        var who = rep.Length > 0 ? rep : account.Owner;
        var ofThatDay = account.Visits.FirstOrDefault(visit => visit.Rep == who && visit.Status switch
        {
            VisitStatus.Planned => visit.PlannedOn == visitedOn,
            VisitStatus.Done => visit.VisitedOn == visitedOn,
            _ => false,
        });
        if (ofThatDay is not null)
            return Complete(state, context, ofThatDay.Id, visitedOn, notes, today);
        AccountDecisions.Kept(state, context);
        var planned = new VisitPlanned(context.NewId(), account.Customer, account.Team, who, visitedOn);
        return [planned, .. Done(account, planned.Visit, who, visitedOn, notes, today)];
    }

    /// <summary>The visit did not take place.</summary>
    /// <exception cref="DomainException">Not the caller's, no such visit, <c>visit-done</c>, or <c>visit-ahead</c>.</exception>
    public static IEnumerable<object> Miss(AccountState state, CommandContext context, Guid id, string reason, DateOnly today)
    {
        var (account, visit) = Find(state, context, id);
        if (visit.Status == VisitStatus.Missed)
            return [];
        if (visit.Status == VisitStatus.Done)
            throw DomainException.Rule("visit-done", $"The visit took place on {visit.VisitedOn:yyyy-MM-dd}.");
        if (visit.PlannedOn > today)
            throw DomainException.Rule("visit-ahead", $"The visit is planned on {visit.PlannedOn:yyyy-MM-dd}: it cannot be missed before.");
        var missed = new VisitMissed(id, account.Customer, account.Team, visit.Rep, visit.PlannedOn);
        return reason.Length > 0 ? [missed, new VisitNotesKept(id, reason)] : [missed];
    }

    private static IEnumerable<object> Done(KeyAccount account, Guid visit, string rep, DateOnly visitedOn, string notes, DateOnly today)
    {
        if (visitedOn > today || visitedOn < account.Since)
            throw DomainException.Invalid("visited_on", "out-of-range", "A visit took place between the account's first day and today.");
        var done = new VisitDone(visit, account.Customer, account.Team, rep, visitedOn);
        return notes.Length > 0 ? [done, new VisitNotesKept(visit, notes)] : [done];
    }

    private static (KeyAccount Account, Visit Visit) Find(AccountState state, CommandContext context, Guid id)
    {
        ArgumentNullException.ThrowIfNull(state);
        // Visits of an ended account can still be reported on.
        var account = AccountDecisions.Own(state, context);
        return (account, account.Visits.FirstOrDefault(visit => visit.Id == id) ?? throw DomainException.NotFound("visit", $"{id}"));
    }
}
