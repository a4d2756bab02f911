namespace SalesPlatform.EventStore.Inbox;

/// <summary>Consumer, feed and other replicas may bring the same event at once, and a rebuild of the views must see none of them.</summary>
internal static class InboxLock
{
    // A rebuild takes minutes, and to wait for it is no failure.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    public static async Task TakeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var batch = Begin(connection);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>What is added to the batch is read once the lock is held, in the same round trip.</summary>
    public static NpgsqlBatch Begin(NpgsqlConnection connection)
    {
        var take = new NpgsqlBatchCommand("select pg_advisory_xact_lock($1, $2)");
        take.Parameters.AddWithValue(AdvisoryLocks.Space);
        take.Parameters.AddWithValue(AdvisoryLocks.Inbox);
        return new NpgsqlBatch(connection) { Timeout = (int)LongestWait.TotalSeconds, BatchCommands = { take } };
    }
}
