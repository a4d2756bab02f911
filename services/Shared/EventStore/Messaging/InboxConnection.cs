using MassTransit;

namespace SalesPlatform.EventStore.Messaging;

internal sealed class InboxConnection(InboxOrder order, BrokerState state, string queue, ILogger<InboxConnection> log)
    : IReceiveEndpointObserver
{
    private volatile bool _stopping;

    public Task Ready(ReceiveEndpointReady ready) => OfInbox(ready, () =>
    {
        log.LogInformation(LogEvents.InboxConnected, "The inbox {Queue} is connected", queue);
        state.Consuming();
    });

    public Task Stopping(ReceiveEndpointStopping stopping)
    {
        if (!IsInbox(stopping))
            return Task.CompletedTask;
        _stopping = true;
        return order.LeaveAsync();
    }

    public Task Completed(ReceiveEndpointCompleted completed) =>
        OfInbox(completed, () =>
    {
        if (!_stopping)
            log.LogWarning(LogEvents.InboxDisconnected, "The inbox {Queue} has no connection", queue);
        state.ConsumingFailed("The inbox lost its connection.");
    });

    public Task Faulted(ReceiveEndpointFaulted faulted) =>
        OfInbox(faulted, () => state.ConsumingFailed($"The inbox cannot connect: {faulted.Exception?.Message}"));

    private Task OfInbox(ReceiveEndpointEvent e, Action note)
    {
        if (IsInbox(e))
            note();
        return Task.CompletedTask;
    }

    // The bus has an endpoint of its own, which consumes nothing.
    private bool IsInbox(ReceiveEndpointEvent e) =>
        e.InputAddress is { } address && address.AbsolutePath.EndsWith(queue, StringComparison.Ordinal);
}
