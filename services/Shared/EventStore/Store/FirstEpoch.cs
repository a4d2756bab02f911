namespace SalesPlatform.EventStore.Store;

internal sealed class FirstEpoch(StoreEpochs epochs) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => epochs.EnsureAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
