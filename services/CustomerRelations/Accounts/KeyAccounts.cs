namespace SalesPlatform.CustomerRelations.Accounts;

internal static class KeyAccounts
{
    public static Task<KeyAccount?> KeyAccountAsync(this IQuerySession session, string customer, CancellationToken cancellation) =>
        session.LoadAsync<KeyAccount>(AccountState.StreamOf(customer), cancellation);

    /// <summary>Null for a caller who is bound to none.</summary>
    public static async Task<IReadOnlyList<string>?> CustomersOfAsync(
        this IQuerySession session, CommandContext caller, CancellationToken cancellation)
    {
        if (caller.BoundToOwner() is not { } owner)
            return null;
        return await session.Query<KeyAccount>().Where(account => account.Owner == owner && account.EndedOn == null)
            .Select(account => account.Customer).ToListAsync(cancellation);
    }

    public static async Task<string> TeamForAsync(this UnitOfWork work, string customer, string team, CancellationToken cancellation) =>
        work.Context.TeamFor(await work.Queries.KeyAccountAsync(customer, cancellation), customer, team);
}
