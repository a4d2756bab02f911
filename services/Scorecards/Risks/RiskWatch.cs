using Npgsql;
using SalesPlatform.EventStore;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Scorecards.Risks;

/// <summary>Not with each event: an import of a thousand orders would swing a pace over weeks a thousand times. Not before every source was
/// read to its head: a read model that is still filling up would call every team at risk.</summary>
internal sealed class RiskWatch(
    RiskAssessor assessor, InboxState inbox, SalesServiceBuilder service, NpgsqlDataSource source, TimeProvider time,
    ILogger<RiskWatch> log)
    : BackgroundService
{
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan UntilComplete = TimeSpan.FromSeconds(5);

    private (long Position, long Hour) _assessed = (-1, -1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = UntilComplete;
            try
            {
                if (service.Awaited.All(inbox.IsComplete))
                {
                    await LookAsync(stoppingToken);
                    wait = Between;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.LogError(fault, "Risks could not be assessed; it is tried again");
            }

            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        // So that a new day of the company's time zone is noticed soon after its midnight, wherever that is.
        var seen = (await LastEventAsync(cancellation), now.UtcTicks / TimeSpan.TicksPerHour);
        if (seen == _assessed)
            return;
        await assessor.AssessAsync(now, cancellation);
        _assessed = seen;
    }

    private async Task<long> LastEventAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select coalesce(max(seq_id), 0) from store.mt_events");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
