using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>Decisions about key accounts.</summary>
public static class AccountDecisions
{
    private const int LongestCadence = 366;

    /// <summary>Makes a customer a key account, for the first time or again.</summary>
    /// <exception cref="DomainException">Not the caller's team, a cadence out of range, or there is one that differs.</exception>
    public static IEnumerable<object> Add(AccountState state, CommandContext context, KeyAccountAdded account)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(account);
        context.RequireTeam(account.Team);
        RequireCadence(account.VisitEveryDays);
        switch (state)
        {
            case AccountState.Kept { Account: var there }:
                return (there.Name, there.Team, there.Owner, there.VisitEveryDays, there.Since)
                    == (account.Name, account.Team, account.Owner, account.VisitEveryDays, account.Since)
                    ? [] : throw DomainException.Exists("key-account", account.Customer);
            case AccountState.Ended { Account: var ended } when account.Since < ended.EndedOn:
                throw DomainException.Invalid("since", "before-the-end", $"The account ended on {ended.EndedOn:yyyy-MM-dd}: it begins again after that.");
            case AccountState.Ended { Account: var ended }:
                // The team that had the account decides who gets its history of visits.
                context.RequireTeam(ended.Team);
                break;
        }

        return [account];
    }

    /// <summary>Hands an account over, or changes its cadence. What is null stays.</summary>
    /// <exception cref="DomainException">Not the caller's, ended, or a cadence out of range.</exception>
    public static IEnumerable<object> Change(AccountState state, CommandContext context, string? team, string? owner, int? visitEveryDays)
    {
        var account = Kept(state, context);
        var changed = new KeyAccountChanged(account.Customer, team ?? account.Team, owner ?? account.Owner, visitEveryDays ?? account.VisitEveryDays);
        context.RequireTeam(changed.Team);
        RequireCadence(changed.VisitEveryDays);
        return (changed.Team, changed.Owner, changed.VisitEveryDays) == (account.Team, account.Owner, account.VisitEveryDays) ? [] : [changed];
    }

    /// <summary>Ends an account.</summary>
    /// <exception cref="DomainException">Not the caller's, <c>visit-open</c>, or a day before it began.</exception>
    public static IEnumerable<object> End(AccountState state, CommandContext context, DateOnly endedOn)
    {
        ArgumentNullException.ThrowIfNull(state);
        var account = Own(state, context);
        if (state is AccountState.Ended && account.EndedOn == endedOn)
            return [];
        RequireKept(state);
        if (endedOn < account.Since)
            throw DomainException.Invalid("ended_on", "before-it-began", $"The account began on {account.Since:yyyy-MM-dd}.");
        if (account.Visits.Any(visit => visit.Status == VisitStatus.Planned))
            throw DomainException.Rule("visit-open", "A visit is planned: say first what became of it.");
        return [new KeyAccountEnded(account.Customer, account.Team, endedOn)];
    }

    /// <summary>The account when it is the caller's and still one.</summary>
    internal static KeyAccount Kept(AccountState state, CommandContext context)
    {
        var account = Own(state, context);
        RequireKept(state);
        return account;
    }

    /// <summary>The account when it is the caller's.</summary>
    internal static KeyAccount Own(AccountState state, CommandContext context)
    {
        var account = state.Existing;
        context.RequireAccount(account);
        return account;
    }

    private static void RequireKept(AccountState state)
    {
        if (state is AccountState.Ended ended)
            throw DomainException.Rule("account-ended", $"{ended.Account.Customer} is a key account no longer.");
    }

    private static void RequireCadence(int days)
    {
        if (days is < 1 or > LongestCadence)
            throw DomainException.Invalid("visit_every_days", "out-of-range", $"A key account is visited every 1 to {LongestCadence} days.");
    }
}
