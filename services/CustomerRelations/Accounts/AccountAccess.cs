using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>Whose customers a caller may act for: a rep for the accounts they own, a manager for those of their teams, others for
/// all.</summary>
internal static class AccountAccess
{
    /// <summary>The employee id a caller is bound to; null for a caller who is more than a rep.</summary>
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

    /// <summary>Refuses an account that is not the caller's.</summary>
    /// <exception cref="DomainException"><c>not-your-team</c> or <c>not-your-account</c>.</exception>
    public static void RequireAccount(this CommandContext caller, KeyAccount account)
    {
        if (caller.BoundToOwner() is not { } own)
            caller.RequireTeam(account.Team);
        else if (account.Owner != own)
            throw DomainException.NotPermitted("not-your-account", $"The account {account.Customer} is not one of {caller.Actor}.");
    }

    /// <summary>The team that something about a customer belongs to: a key account's own, else the one that is named.</summary>
    /// <param name="account">The customer's key account; null when there is none.</param>
    /// <param name="customer">Outside id.</param>
    /// <param name="team">The team named; may be empty for a key account.</param>
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
