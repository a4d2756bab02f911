namespace SalesPlatform.CustomerRelations.Accounts;

internal sealed class AccountLists(IDocumentStore store, CompanyReader company, TimeProvider time)
{
    public async Task<Wire.ListAccountsReply> ListAsync(Wire.ListAccountsRequest request, ServerCallContext call)
    {
        var caller = Callers.ContextOf(call, time);
        var today = (await company.OrganisationAsync(call.CancellationToken)).DayOf(caller.Now);
        await using var session = store.QuerySession();
        var paging = Paging.Of(request.PageSize, request.PageToken);
        var page = await Visible(session, caller, request.Team).PageAsync(paging, call.CancellationToken);
        return new Wire.ListAccountsReply
        {
            // A list leaves the version out: a change after looking at a list names none.
            Accounts = { page.Entries.Select(account => AccountReplies.Of(account, 0, today)) },
            NextPageToken = page.NextToken,
        };
    }

    public async Task<Wire.ListOverdueReply> OverdueAsync(Wire.ListOverdueRequest request, ServerCallContext call)
    {
        var errors = new FieldErrors();
        var (asked, paging) = (errors.OptionalDay("on", request.On), Paging.Of(errors, request.PageSize, request.PageToken));
        errors.ThrowIfAny();
        var caller = Callers.ContextOf(call, time);
        var on = asked ?? (await company.OrganisationAsync(call.CancellationToken)).DayOf(caller.Now);
        await using var session = store.QuerySession();
        var accounts = await Visible(session, caller, request.Team).ToListAsync(call.CancellationToken);
        // What was due first is overdue the longest.
        var page = paging.Of(accounts.Select(account => VisitCadence.Overdue(account, on)).OfType<OverdueVisit>(),
            visit => $"{visit.DueOn:yyyy-MM-dd}/{visit.Account.Customer}");
        return new Wire.ListOverdueReply { Visits = { page.Entries.Select(AccountReplies.Of) }, NextPageToken = page.NextToken };
    }

    private static IQueryable<KeyAccount> Visible(IQuerySession session, CommandContext caller, string team) =>
        session.Query<KeyAccount>().InTeams(caller, team).OwnedBy(caller);
}
