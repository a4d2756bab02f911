namespace SalesPlatform.CustomerRelations.Accounts;

internal sealed partial class KeyAccountsEndpoint
{
    public override async Task<Wire.AccountReply> Add(Wire.AddAccountRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var account = new KeyAccountAdded(
            errors.Key("customer", request.Customer), errors.Text("name", request.Name), errors.Key("team", request.Team),
            errors.Key("owner", request.Owner), request.VisitEveryDays, errors.OptionalDay("since", request.Since) ?? default);
        errors.ThrowIfAny();
        await company.RequireTeamAsync(account.Team, context.CancellationToken);
        await company.RequireEmployeeAsync(account.Owner, context.CancellationToken);
        return await DecideAsync(context, request, errors, account.Customer, 0,
            (state, caller, today) =>
                AccountDecisions.Add(state, caller, request.Since is null ? account with { Since = today } : account));
    }
}

internal static partial class AccountDecisions
{
    /// <summary>For the first time or again.</summary>
    public static IEnumerable<object> Add(AccountState state, CommandContext context, KeyAccountAdded account)
    {
        context.RequireTeam(account.Team);
        RequireCadence(account.VisitEveryDays);
        switch (state)
        {
            case AccountState.Kept { Account: var there }:
                return (there.Name, there.Team, there.Owner, there.VisitEveryDays, there.Since)
                    == (account.Name, account.Team, account.Owner, account.VisitEveryDays, account.Since)
                    ? [] : throw DomainException.Exists("key-account", account.Customer);
            case AccountState.Ended { Account: var ended } when account.Since < ended.EndedOn:
                throw DomainException.Invalid(
                    "since", "before-the-end", $"The account ended on {ended.EndedOn:yyyy-MM-dd}: it begins again after that.");
            case AccountState.Ended { Account: var ended }:
                // The team that had the account decides who gets its history of visits.
                context.RequireTeam(ended.Team);
                break;
        }

        return [account];
    }
}
