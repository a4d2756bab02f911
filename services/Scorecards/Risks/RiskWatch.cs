using Npgsql;
using SalesPlatform.EventStore;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Scorecards.Risks;

/// <summary>Not with each event: an import of a thousand orders would swing a pace over weeks a thousand times. Not before every source was
/// read to its head: a read model that is still filling up would call every team at risk.</summary>
internal sealed class RiskWatch(
    RiskAssessor assessor, InboxState inbox, SalesServiceBuilder service, NpgsqlDataSource source, TimeProvider time,
    ILogger<RiskWatch> log)
    : RepeatedWork("The assessment of risks", UntilComplete, time, log)
{
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan UntilComplete = TimeSpan.FromSeconds(5);

    private (long Position, long Hour) _assessed = (-1, -1);

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stopping)
    {
        if (!service.Awaited.All(inbox.IsComplete))
            return UntilComplete;
        var now = Time.GetUtcNow();
        // So that a new day of the company's time zone is noticed soon after its midnight, wherever that is.
        var seen = (await LastEventAsync(stopping), now.UtcTicks / TimeSpan.TicksPerHour);
        if (seen != _assessed)
            await assessor.AssessAsync(now, stopping);
        _assessed = seen;
        return Between;
    }

    private async Task<long> LastEventAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select coalesce(max(seq_id), 0) from store.mt_events");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
