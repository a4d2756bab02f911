using Microsoft.Extensions.Options;

namespace SalesPlatform.EventStore.Messaging;

internal sealed class BrokerProbe(
    MassTransitPublisher publisher, BrokerState state, IOptions<MessagingOptions> options, TimeProvider time, ILogger<BrokerProbe> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var interval = options.Value.ProbeInterval;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!(time.GetUtcNow() - state.LastPublished < interval))
                await ProbeAsync(stoppingToken);
            await Task.Delay(interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ProbeAsync(CancellationToken stopping)
    {
        var wasConnected = state.LastPublished is not null && state.Connected;
        try
        {
            await publisher.ProbeAsync(stopping);
        }
        catch (EventPublishException fault)
        {
            if (wasConnected)
                log.LogWarning(LogEvents.BrokerRefuses, "The broker takes no messages: {Reason}", fault.Message);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.LogDebug("Probing ends with the service");
        }
    }
}
