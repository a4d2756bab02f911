namespace SalesPlatform.EventStore.Relay;

/// <summary>What the relay of this process is doing, for readiness and metrics.</summary>
public sealed class RelayState
{
    private volatile string? _fault;
    private volatile bool _leading;

    /// <summary>Whether this replica is the one that publishes.</summary>
    public bool Leading { get => _leading; set => _leading = value; }

    /// <summary>Why publishing does not work at the moment; null when it does.</summary>
    public string? Fault { get => _fault; set => _fault = value; }
}
