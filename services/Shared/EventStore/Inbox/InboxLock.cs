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
        await using var command = new NpgsqlCommand(
            "select pg_advisory_xact_lock($1, $2)", connection)
        { CommandTimeout = (int)LongestWait.TotalSeconds };
        command.Parameters.AddWithValue(AdvisoryLocks.Space);
        command.Parameters.AddWithValue(AdvisoryLocks.Inbox);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
