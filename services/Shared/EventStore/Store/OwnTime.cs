namespace SalesPlatform.EventStore.Store;

/// <summary>Of what a service writes by itself: now, or the time a history being brought has come to, so that the draft of a March stands
/// in front of what was written into it that April.</summary>
public sealed class OwnTime(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>As long after its last fact a history is still being brought.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public async Task<(DateTimeOffset Now, DateTimeOffset? MigratedAt)> ReadAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await NewestFact.ReadWithMigrationAsync(connection, cancellation) is { MigratedAt: { } told } newest && now - told < Pause
            ? (newest.RecordedAt, now)
            : (now, null);
    }
}
