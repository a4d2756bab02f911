namespace SalesPlatform.EventStore.Relay;

public sealed class RelayState
{
    private volatile string? _fault;
    private volatile bool _leading;
    private long _waitsFor;

    public bool Leading { get => _leading; set => _leading = value; }

    /// <summary>A transaction has drawn the position and neither committed nor given up; 0 for none.</summary>
    public long WaitsFor { get => Interlocked.Read(ref _waitsFor); set => Interlocked.Exchange(ref _waitsFor, value); }

    public string? Fault { get => _fault; set => _fault = value; }
}
