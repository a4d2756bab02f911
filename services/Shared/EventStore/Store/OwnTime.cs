using Npgsql;

namespace SalesPlatform.EventStore.Store;

/// <summary>
/// When that counts as recorded which a service writes by itself, such as the draft of a report: now. While somebody brings a history, it
/// is the time that history has come to: the draft of a March stands in front of what was written into it that April.
/// </summary>
public sealed class OwnTime(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>As long after its last fact a history is still being brought.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>The instant, and, where a history is being brought, the real one.</summary>
    public async Task<(DateTimeOffset Now, DateTimeOffset? MigratedAt)> ReadAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await NewestFact.ReadWithMigrationAsync(connection, cancellation) is { MigratedAt: { } told } newest && now - told < Pause
            ? (newest.RecordedAt, now)
            : (now, null);
    }
}
