using MassTransit;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>MassTransit starts its bus in the background, and warns when it is stopped before that is over.</summary>
internal sealed class BusEnd(IBusControl bus) : IHostedService
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(2);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (bus.CheckHealth().Status != BusHealthStatus.Healthy)
        {
            Task started = bus.WaitForHealthStatus(BusHealthStatus.Healthy, LongestStart);
            await started.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
