using Npgsql;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>One transaction of the inbox at a time: the broker's consumer, the feed's and those of other replicas may bring the same event
/// at once, and a rebuild of the views must see none of them.</summary>
internal static class InboxLock
{
    // A rebuild takes minutes, and to wait for it is no failure.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    /// <summary>Takes it for the connection's transaction.</summary>
    public static async Task TakeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var batch = Begin(connection);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Takes it at the head of a batch: what is added behind it is read once the lock is held, in the same round trip.</summary>
    public static NpgsqlBatch Begin(NpgsqlConnection connection)
    {
        var take = new NpgsqlBatchCommand("select pg_advisory_xact_lock($1, $2)");
        take.Parameters.AddWithValue(AdvisoryLocks.Space);
        take.Parameters.AddWithValue(AdvisoryLocks.Inbox);
        return new NpgsqlBatch(connection) { Timeout = (int)LongestWait.TotalSeconds, BatchCommands = { take } };
    }
}
