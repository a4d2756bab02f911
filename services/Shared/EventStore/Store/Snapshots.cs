using System.Data;
using Marten.Services;

namespace SalesPlatform.EventStore.Store;

public static class Snapshots
{
    /// <summary>Several reads of one state: what is committed meanwhile is in all of them or in none.</summary>
    public static async Task<T> InSnapshotAsync<T>(
        this IDocumentStore store, NpgsqlDataSource source, Func<IQuerySession, NpgsqlConnection, Task<T>> read,
        CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var session = store.QuerySession(SessionOptions.ForTransaction(snapshot));
        return await read(session, connection);
    }
}
