namespace SalesPlatform.EventStore.Relay;

/// <summary>What the relay of this process is doing, for readiness and metrics.</summary>
public sealed class RelayState
{
    private volatile string? _fault;
    private volatile bool _leading;
    private long _waitsFor;

    /// <summary>Whether this replica is the one that publishes.</summary>
    public bool Leading { get => _leading; set => _leading = value; }

    /// <summary>The position that a transaction has drawn and neither committed nor given up, behind which events wait; 0 for
    /// none.</summary>
    public long WaitsFor { get => Interlocked.Read(ref _waitsFor); set => Interlocked.Exchange(ref _waitsFor, value); }

    /// <summary>Why publishing does not work at the moment; null when it does.</summary>
    public string? Fault { get => _fault; set => _fault = value; }
}
