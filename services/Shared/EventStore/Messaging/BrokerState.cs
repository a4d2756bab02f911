namespace SalesPlatform.EventStore.Messaging;

/// <summary>
/// What is known of the broker, from what really happened: confirmed or failed publishing (an idle service tries every few seconds) and the
/// state of the inbox's consumer. MassTransit's own health check stays healthy through a broker's alarm.
/// </summary>
/// <param name="time">Clock.</param>
/// <param name="consumes">Whether the service has an inbox.</param>
public sealed class BrokerState(TimeProvider time, bool consumes)
{
    private readonly Lock _lock = new();
    private string? _publishFault = "Nothing was published yet.";
    private string? _consumeFault = consumes ? "The inbox is not connected yet." : null;
    private DateTimeOffset _since = time.GetUtcNow();
    private string? _lastError;
    private DateTimeOffset? _lastPublished;

    /// <summary>The inbox's consumer has come, at start or back again: what was told before its queue was there did not reach it.</summary>
    public event Action? InboxConnected;

    /// <summary>Whether the broker takes messages and, where the service has an inbox, delivers them.</summary>
    public bool Connected => Fault is null;

    /// <summary>Since when <see cref="Connected"/> is what it is.</summary>
    public DateTimeOffset Since
    {
        get
        {
            lock (_lock)
                return _since;
        }
    }

    /// <summary>Why it is not connected; null when it is.</summary>
    public string? Fault
    {
        get
        {
            lock (_lock)
                return _publishFault ?? _consumeFault;
        }
    }

    /// <summary>The last failure, also after recovery.</summary>
    public string? LastError
    {
        get
        {
            lock (_lock)
                return _lastError;
        }
    }

    /// <summary>When the broker last confirmed something.</summary>
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
