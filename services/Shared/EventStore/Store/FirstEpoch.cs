using Microsoft.Extensions.Hosting;

namespace SalesPlatform.EventStore.Store;

/// <summary>Before anything is published or read.</summary>
internal sealed class FirstEpoch(StoreEpochs epochs) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => epochs.EnsureAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
