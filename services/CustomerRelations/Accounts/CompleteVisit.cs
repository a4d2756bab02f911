namespace SalesPlatform.CustomerRelations.Accounts;

internal sealed partial class KeyAccountsEndpoint
{
    public override async Task<Wire.AccountReply> CompleteVisit(Wire.CompleteVisitRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        Guid? visit = request.Visit.Length > 0 ? errors.Id("visit", request.Visit) : null;
        var (on, rep) = (errors.Day("visited_on", request.VisitedOn), errors.OptionalText("rep", request.Rep));
        var notes = errors.OptionalLongText("notes", request.Notes);
        errors.Require(visit is null || rep.Length == 0, "rep", "not-allowed", "Who went to a planned visit is who it was planned for.");
        errors.ThrowIfAny();
        if (rep.Length > 0)
            await company.RequireEmployeeAsync(rep, context.CancellationToken);
        return await DecideAsync(context, request, errors, request.Customer, 0, (state, caller, today) => visit is { } id
            ? VisitDecisions.Complete(state, caller, id, on, notes, today)
            : VisitDecisions.CompleteOn(state, caller, rep, on, notes, today));
    }
}

internal static partial class VisitDecisions
{
    /// <summary>Notes are kept apart: they stay in the service.</summary>
    public static IEnumerable<object> Complete(
        AccountState state, CommandContext context, Guid id, DateOnly visitedOn, string notes, DateOnly today)
    {
        var (account, visit) = Find(state, context, id);
        if (visit.Status == VisitStatus.Done)
        {
            return visit.VisitedOn == visitedOn && SaysTheSame(visit.Notes, notes) ? []
                : throw DomainException.Rule("visit-done",
                    $"The visit of {visit.VisitedOn:yyyy-MM-dd} is recorded already, with other notes or another day: it stays as it is.");
        }

        if (visit.Status == VisitStatus.Missed)
            throw DomainException.Rule("visit-missed", "The visit was missed: plan another.");
        if (visit.Status == VisitStatus.Cancelled)
            throw DomainException.Rule("visit-cancelled", "The visit was cancelled: plan another, or record it by its day.");
        return Done(account, id, visit.Rep, visitedOn, notes, today);
    }

    /// <summary>The visit planned for the day, or one that nobody planned. An empty rep: the owner.</summary>
    public static IEnumerable<object> CompleteOn(
        AccountState state, CommandContext context, string rep, DateOnly visitedOn, string notes, DateOnly today)
    {
        var account = AccountDecisions.Own(state, context);
        var who = rep.Length > 0 ? rep : account.Owner;
        var ofThatDay = account.Visits.FirstOrDefault(visit => visit.Rep == who && visit.Status switch
        {
            VisitStatus.Planned => visit.PlannedOn == visitedOn,
            VisitStatus.Done => visit.VisitedOn == visitedOn,
            VisitStatus.Missed or VisitStatus.Cancelled => false,
            _ => throw Unexpected.Status(visit.Status, "a visit"),
        });
        if (ofThatDay is not null)
            return Complete(state, context, ofThatDay.Id, visitedOn, notes, today);
        AccountDecisions.Kept(state, context);
        var planned = new VisitPlanned(context.NewId(), account.Customer, account.Team, who, visitedOn);
        return [planned, .. Done(account, planned.Visit, who, visitedOn, notes, today)];
    }

    private static IEnumerable<object> Done(KeyAccount account, Guid visit, string rep, DateOnly visitedOn, string notes, DateOnly today)
    {
        if (visitedOn > today || visitedOn < account.Since)
            throw DomainException.Invalid("visited_on", "out-of-range", "A visit took place between the account's first day and today.");
        var done = new VisitDone(visit, account.Customer, account.Team, rep, visitedOn);
        return notes.Length > 0 ? [done, NotesOf(account, visit, notes)] : [done];
    }
}
