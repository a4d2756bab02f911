namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class AccountDecisions
{
    private const int LongestCadence = 366;

    internal static KeyAccount Kept(AccountState state, CommandContext context)
    {
        var account = Own(state, context);
        RequireKept(state);
        return account;
    }

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
        {
            throw DomainException.Invalid(
                "visit_every_days", "out-of-range", $"A key account is visited every 1 to {LongestCadence} days.");
        }
    }
}
