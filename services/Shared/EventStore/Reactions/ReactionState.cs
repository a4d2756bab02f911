namespace SalesPlatform.EventStore.Reactions;

public sealed class ReactionState
{
    private volatile string? _fault;

    public string? Fault
    {
        get => _fault;
        internal set => _fault = value;
    }
}
