namespace SalesPlatform.CustomerRelations.Accounts;

internal sealed partial class KeyAccountsEndpoint
{
    public override Task<Wire.AccountReply> End(Wire.EndAccountRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var on = errors.OptionalDay("ended_on", request.EndedOn);
        return DecideAsync(context, request, errors, request.Customer, request.ExpectedVersion,
            (state, caller, today) => AccountDecisions.End(state, caller, on ?? today, today));
    }
}

internal static partial class AccountDecisions
{
    public static IEnumerable<object> End(AccountState state, CommandContext context, DateOnly endedOn, DateOnly today)
    {
        var account = Own(state, context);
        if (state is AccountState.Ended && account.EndedOn == endedOn)
            return [];
        RequireKept(state);
        if (endedOn < account.Since)
            throw DomainException.Invalid("ended_on", "before-it-began", $"The account began on {account.Since:yyyy-MM-dd}.");
        if (endedOn > today)
        {
            throw DomainException.Invalid("ended_on", "in-the-future",
                $"An account ends at the latest today, {today:yyyy-MM-dd}: until then it is kept.");
        }

        if (account.Visits.Any(visit => visit.Status == VisitStatus.Planned))
            throw DomainException.Rule("visit-open", "A visit is planned: say first what became of it.");
        return [new KeyAccountEnded(account.Customer, account.Team, endedOn)];
    }
}
