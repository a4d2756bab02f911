namespace SalesPlatform.EventStore.Messaging;

public sealed class InboxProgress(TimeProvider time)
{
    private readonly Lock _lock = new();
    private long? _begun;
    private string? _fault;
    private long _refused;

    /// <summary>All attempts of the batch at work together; zero when none is.</summary>
    public TimeSpan StandstillFor
    {
        get
        {
            lock (_lock)
                return _begun is { } begun ? time.GetElapsedTime(begun) : TimeSpan.Zero;
        }
    }

    public string? Fault
    {
        get
        {
            lock (_lock)
                return _fault;
        }
    }

    /// <summary>The store could keep them in no form.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    internal void Begin()
    {
        lock (_lock)
            (_begun, _fault) = (time.GetTimestamp(), null);
    }

    internal void Failed(string fault)
    {
        lock (_lock)
            _fault = fault;
    }

    internal void Done()
    {
        lock (_lock)
            (_begun, _fault) = (null, null);
    }

    internal void WasRefused() => Interlocked.Increment(ref _refused);
}
