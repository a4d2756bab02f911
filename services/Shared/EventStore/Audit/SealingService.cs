namespace SalesPlatform.EventStore.Audit;

/// <summary>A few seconds after a commit, so that a seal is over many events; every replica seals, whoever is first.</summary>
internal sealed class SealingService(AuditSeals seals, RelaySignal signal, TimeProvider time, ILogger<SealingService> log)
    : BackgroundService
{
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var commit = signal.Next;
            if (await SealAllAsync(stoppingToken) == Sealing.AllDone)
                await commit.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Delay(Gathering, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Sealing> SealAllAsync(CancellationToken stopping)
    {
        try
        {
            var done = Sealing.MoreAtOnce;
            while (done == Sealing.MoreAtOnce)
                done = await seals.SealNextAsync(stopping);
            return done;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Sealing.AllDone;
        }
        catch (Exception fault)
        {
            log.LogWarning(LogEvents.SealingFailed, fault, "The newest events could not be sealed; it is tried again in {Seconds} s",
                Gathering.TotalSeconds);
            return Sealing.WaitsForACommit;
        }
    }
}
