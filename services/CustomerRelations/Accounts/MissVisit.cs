namespace SalesPlatform.CustomerRelations.Accounts;

internal sealed partial class KeyAccountsEndpoint
{
    public override Task<Wire.AccountReply> MissVisit(Wire.MissVisitRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var visit = errors.Id("visit", request.Visit);
        var reason = errors.OptionalLongText("reason", request.Reason);
        return DecideAsync(context, request, errors, request.Customer, 0,
            (state, caller, today) => VisitDecisions.Miss(state, caller, visit, reason, today));
    }
}

internal static partial class VisitDecisions
{
    public static IEnumerable<object> Miss(AccountState state, CommandContext context, Guid id, string reason, DateOnly today)
    {
        var (account, visit) = Find(state, context, id);
        if (visit.Status == VisitStatus.Missed)
            return [];
        if (visit.Status == VisitStatus.Done)
            throw DomainException.Rule("visit-done", $"The visit took place on {visit.VisitedOn:yyyy-MM-dd}.");
        if (visit.Status == VisitStatus.Cancelled)
            throw DomainException.Rule("visit-cancelled", "The visit was cancelled: it cannot be missed as well.");
        return Missed(account, id, visit.Rep, visit.PlannedOn, reason, today);
    }

    private static IEnumerable<object> Missed(KeyAccount account, Guid visit, string rep, DateOnly plannedOn, string reason, DateOnly today)
    {
        if (plannedOn > today)
            throw DomainException.Rule("visit-ahead", $"The visit is planned on {plannedOn:yyyy-MM-dd}: it cannot be missed before.");
        var missed = new VisitMissed(visit, account.Customer, account.Team, rep, plannedOn);
        return reason.Length > 0 ? [missed, NotesOf(account, visit, reason)] : [missed];
    }
}
