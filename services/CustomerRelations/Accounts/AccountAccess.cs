namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>A rep acts for the accounts they own, a manager for those of their teams, others for all.</summary>
internal static class AccountAccess
{
    /// <summary>Null for a caller who is more than a rep.</summary>
    /// <exception cref="DomainException">A rep whose token names no employee.</exception>
    public static string? BoundToOwner(this CommandContext caller)
    {
        if (caller.Roles.Count == 0 || caller.Roles.Any(role => role != Roles.SalesRep))
            return null;
        return caller.Employee ?? throw DomainException.NotPermitted(
            "not-your-account", $"{caller.Actor} has no employee id, and so no accounts.");
    }

    public static IQueryable<KeyAccount> OwnedBy(this IQueryable<KeyAccount> accounts, CommandContext caller) =>
        caller.BoundToOwner() is { } owner ? accounts.Where(account => account.Owner == owner) : accounts;

    public static void RequireAccount(this CommandContext caller, KeyAccount account)
    {
        if (caller.BoundToOwner() is not { } own)
            caller.RequireTeam(account.Team);
        else if (account.Owner != own)
            throw DomainException.NotPermitted("not-your-account", $"The account {account.Customer} is not one of {caller.Actor}.");
    }

    /// <summary>A key account's own, else the one that is named.</summary>
    /// <exception cref="DomainException">No team, another than the key account's, or not the caller's.</exception>
    public static string TeamFor(this CommandContext caller, KeyAccount? account, string customer, string team)
    {
        if (account is { EndedOn: null })
        {
            if (team.Length > 0 && team != account.Team)
                throw DomainException.Invalid("team", "other-team", $"The key account {customer} belongs to team '{account.Team}'.");
            caller.RequireAccount(account);
            return account.Team;
        }

        if (team.Length == 0)
            throw DomainException.Invalid("team", "missing", $"{customer} is no key account: say which team it is about.");
        caller.RequireTeam(team);
        return team;
    }
}
