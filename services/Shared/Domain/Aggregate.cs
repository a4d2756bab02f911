namespace SalesPlatform.Domain;

/// <summary>How a kind of stream is read: where its state starts and how each event changes it. Decisions are functions of that
/// state.</summary>
/// <typeparam name="TState">Immutable state, usually a closed union of records.</typeparam>
/// <param name="Prefix">First part of the stream key, such as <c>annual-plan</c>.</param>
/// <param name="Initial">State before the first event.</param>
/// <param name="Evolve">Pure. Events it does not know leave the state as it is.</param>
public sealed record Aggregate<TState>(string Prefix, TState Initial, Func<TState, RecordedEvent, TState> Evolve)
{
    /// <summary>The stream key of one of them.</summary>
    public string Stream(params IEnumerable<string> id) => $"{Prefix}/{string.Join('/', id)}";

    /// <summary>State after these events.</summary>
    public TState Fold(IEnumerable<RecordedEvent> events, TState? from = default) =>
        events.Aggregate(from ?? Initial, Evolve);
}
