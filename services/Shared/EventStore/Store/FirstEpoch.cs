using Microsoft.Extensions.Hosting;

namespace SalesPlatform.EventStore.Store;

/// <summary>Begins the first epoch with the store, before anything is published or read from it.</summary>
internal sealed class FirstEpoch(StoreEpochs epochs) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => epochs.EnsureAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
