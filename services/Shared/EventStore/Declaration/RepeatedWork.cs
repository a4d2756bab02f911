namespace SalesPlatform.EventStore.Declaration;

/// <summary>What a service does again and again on a clock of its own. Whatever goes wrong, the next time makes good: nothing is lost by
/// waiting, and the service has other work.</summary>
/// <param name="work">English, for the log, such as "The drafting of reports".</param>
public abstract class RepeatedWork(string work, TimeSpan afterFailure, TimeProvider time, ILogger log) : BackgroundService
{
    protected TimeProvider Time { get; } = time;

    protected ILogger Log { get; } = log;

    /// <returns>How long to wait for the next time.</returns>
    protected abstract Task<TimeSpan> WorkAsync(CancellationToken stopping);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = afterFailure;
            try
            {
                wait = await WorkAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Log.LogError(LogEvents.WorkFailed, fault, "{Work} failed; it is tried again in {Seconds} s", work, wait.TotalSeconds);
            }

            await Task.Delay(wait, Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
