namespace SalesPlatform.CustomerRelations.Accounts;

internal sealed partial class KeyAccountsEndpoint
{
    public override Task<Wire.AccountReply> CancelVisit(Wire.CancelVisitRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var visit = errors.Id("visit", request.Visit);
        var reason = errors.LongText("reason", request.Reason);
        return DecideAsync(context, request, errors, request.Customer, 0,
            (state, caller, _) => VisitDecisions.Cancel(state, caller, visit, reason));
    }
}

internal static partial class VisitDecisions
{
    /// <summary>The reason is kept apart: it stays in the service.</summary>
    public static IEnumerable<object> Cancel(AccountState state, CommandContext context, Guid id, string reason)
    {
        var (account, visit) = Find(state, context, id);
        return visit.Status switch
        {
            VisitStatus.Planned =>
                [new VisitCancelled(id, account.Customer, account.Team, visit.Rep, visit.PlannedOn), NotesOf(account, id, reason)],
            VisitStatus.Cancelled when SaysTheSame(visit.Notes, reason) => [],
            VisitStatus.Cancelled => throw DomainException.Rule("visit-cancelled", "The visit was cancelled already, for another reason."),
            VisitStatus.Done => throw DomainException.Rule("visit-done", $"The visit took place on {visit.VisitedOn:yyyy-MM-dd}."),
            VisitStatus.Missed =>
                throw DomainException.Rule("visit-missed", "The visit was missed: only a planned visit can be cancelled."),
            _ => throw Unexpected.Status(visit.Status, "a visit"),
        };
    }
}
