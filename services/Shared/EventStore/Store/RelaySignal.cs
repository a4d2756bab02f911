namespace SalesPlatform.EventStore.Store;

/// <summary>Wakes whoever follows the event store of this process when something was committed. Many pulses before a wait are
/// one.</summary>
public sealed class RelaySignal
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>Something was committed.</summary>
    public void Pulse() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>A task that the next pulse completes. Take it before looking at the store, so that no pulse falls between look and
    /// wait.</summary>
    public Task Next => _next.Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
