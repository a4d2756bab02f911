namespace SalesPlatform.EventStore.Reactions;

/// <summary>What keeps the reactions of this process from going on, if anything does.</summary>
public sealed class ReactionState
{
    private volatile string? _fault;

    /// <summary>Null while all is well.</summary>
    public string? Fault
    {
        get => _fault;
        internal set => _fault = value;
    }
}
