namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>A service that was away at midnight drafts when it is back, and sales that came late for a period without a report get
/// theirs.</summary>
internal sealed partial class ReportDraftingService(ReportDrafter drafter, TimeProvider time, ILogger<ReportDraftingService> log)
    : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var drafted = await drafter.DraftDueAsync(stoppingToken);
                if (drafted > 0)
                    Drafted(drafted);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // An outage of the database, most likely; nothing is lost, the periods stay ended.
                Failed(fault, Between.TotalSeconds);
            }

            await Task.Delay(Between, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} sales reports were drafted")]
    private partial void Drafted(int count);

    [LoggerMessage(LogLevel.Error, "Sales reports that are due could not be drafted; it is tried again in {Seconds} s")]
    private partial void Failed(Exception fault, double seconds);
}
