namespace SalesPlatform.EventStore.Messaging;

/// <summary>From what really happened, publishing and the consumer's state: MassTransit's own check stays healthy through an
/// alarm.</summary>
public sealed class BrokerState(TimeProvider time, bool consumes)
{
    private readonly Lock _lock = new();
    private string? _publishFault = "Nothing was published yet.";
    private string? _consumeFault = consumes ? "The inbox is not connected yet." : null;
    private DateTimeOffset _since = time.GetUtcNow();
    private string? _lastError;
    private DateTimeOffset? _lastPublished;

    /// <summary>What was told before the inbox's queue was there did not reach it.</summary>
    public event Action? InboxConnected;

    public bool Connected => Fault is null;

    public DateTimeOffset Since
    {
        get
        {
            lock (_lock)
                return _since;
        }
    }

    public string? Fault
    {
        get
        {
            lock (_lock)
                return _publishFault ?? _consumeFault;
        }
    }

    public string? LastError
    {
        get
        {
            lock (_lock)
                return _lastError;
        }
    }

    public DateTimeOffset? LastPublished
    {
        get
        {
            lock (_lock)
                return _lastPublished;
        }
    }

    internal void Published() => Change(() =>
    {
        _publishFault = null;
        _lastPublished = time.GetUtcNow();
    });

    internal void PublishFailed(string error) => Change(() => _publishFault = _lastError = error);

    internal void Consuming()
    {
        Change(() => _consumeFault = null);
        InboxConnected?.Invoke();
    }

    internal void ConsumingFailed(string error) => Change(() => _consumeFault = _lastError = error);

    private void Change(Action change)
    {
        lock (_lock)
        {
            var was = (_publishFault ?? _consumeFault) is null;
            change();
            if (was != (_publishFault ?? _consumeFault) is null)
                _since = time.GetUtcNow();
        }
    }
}
