using Marten;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>Reads key accounts for other parts of the service.</summary>
internal static class KeyAccounts
{
    /// <summary>The key account of a customer; null when it is none.</summary>
    public static Task<KeyAccount?> KeyAccountAsync(this IQuerySession session, string customer, CancellationToken cancellation)
    {
        return session.LoadAsync<KeyAccount>(AccountState.StreamOf(customer), cancellation);
    }

    /// <summary>The customers a caller is bound to; null for a caller who is bound to none.</summary>
    public static async Task<IReadOnlyList<string>?> CustomersOfAsync(
        this IQuerySession session, CommandContext caller, CancellationToken cancellation)
    {
        if (caller.BoundToOwner() is not { } owner)
            return null;
        return await session.Query<KeyAccount>().Where(account => account.Owner == owner && account.EndedOn == null)
            .Select(account => account.Customer).ToListAsync(cancellation);
    }

    /// <summary>The team that something about a customer belongs to, checked against the caller.</summary>
    public static async Task<string> TeamForAsync(this UnitOfWork work, string customer, string team, CancellationToken cancellation)
    {
        return work.Context.TeamFor(await work.Queries.KeyAccountAsync(customer, cancellation), customer, team);
    }
}
