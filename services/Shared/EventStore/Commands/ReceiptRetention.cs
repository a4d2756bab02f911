using SalesPlatform.EventStore.Personal;

namespace SalesPlatform.EventStore.Commands;

/// <summary>Replicas may all do it: what one has deleted the others do not find.</summary>
public sealed class ReceiptRetention(NpgsqlDataSource source, TimeProvider time, ILogger<ReceiptRetention> log)
    : RepeatedWork("The forgetting of old answers to commands", LookEvery, time, log)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int AtOnce = 1000;
    private static readonly TimeSpan LookEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan ErasedLately = TimeSpan.FromDays(1);

    /// <summary>Few at a time, so that it holds no command up.</summary>
    public async Task<long> DeleteAsync(CancellationToken cancellation)
    {
        var (deleted, last) = (0L, AtOnce);
        while (last == AtOnce)
        {
            await using var command = source.CreateCommand(
                $"""
                delete from {PlatformTables.Schema}.mt_doc_commandreceipt where id in (
                    select id from {PlatformTables.Schema}.mt_doc_commandreceipt where (data ->> 'at')::timestamptz < $1 limit $2)
                """);
            command.Parameters.AddWithValue(Time.GetUtcNow() - Kept);
            command.Parameters.AddWithValue(AtOnce);
            last = await command.ExecuteNonQueryAsync(cancellation);
            deleted += last;
        }

        return deleted;
    }

    /// <summary>An answer may have been kept in the moment in which its person's words were erased.</summary>
    public async Task<int> DeleteErasedAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"""
            delete from {PlatformTables.Schema}.mt_doc_commandreceipt receipt using {PlatformTables.PersonalKey} key
            where key.erased_at > $1 and (receipt.data ->> 'at')::timestamptz < key.erased_at + interval '1 minute'
                and {PersonalErasure.NamesPerson("receipt", "key.person")}
            """);
        command.Parameters.AddWithValue(Time.GetUtcNow() - ErasedLately);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(LookEvery, Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.ExecuteAsync(stoppingToken);
    }

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stopping)
    {
        await DeleteErasedAsync(stopping);
        if (await DeleteAsync(stopping) is > 0 and var deleted)
            Log.LogInformation("{Count} answers to commands are forgotten: they are older than {Days} days", deleted, Kept.TotalDays);
        return LookEvery;
    }
}
