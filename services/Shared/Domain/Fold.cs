namespace SalesPlatform.Domain;

/// <summary>The events of a kind of stream and what each does to its state: the one list of them, for decisions and for stored views. The
/// state is null before the event it begins with.</summary>
public sealed record Fold<TState> : Aggregate<TState?> where TState : class
{
    private readonly Dictionary<Type, Func<TState?, RecordedEvent, TState?>> _changes;

    public Fold(string prefix) : this(prefix, [])
    {
    }

    private Fold(string prefix, Dictionary<Type, Func<TState?, RecordedEvent, TState?>> changes)
        : base(prefix, null, (state, e) => changes.TryGetValue(e.Data.GetType(), out var change)
            ? change(state, e)
            : throw Unexpected.Event(e)) =>
        _changes = changes;

    public IReadOnlyCollection<Type> Events => _changes.Keys;

    /// <param name="begin">Takes what there was before, if it began already.</param>
    public Fold<TState> Begins<TEvent>(Func<TState?, TEvent, RecordedEvent, TState> begin)
    {
        _changes.Add(typeof(TEvent), (state, e) => begin(state, (TEvent)e.Data, e));
        return this;
    }

    public Fold<TState> On<TEvent>(Func<TState, TEvent, RecordedEvent, TState> change)
    {
        _changes.Add(typeof(TEvent), (state, e) => state is null ? null : change(state, (TEvent)e.Data, e));
        return this;
    }

    public Fold<TState> On<TEvent>(Func<TState, TEvent, TState> change) => On<TEvent>((state, data, _) => change(state, data));

    /// <summary>The events of things within the state: their own fold says what each does to them.</summary>
    public Fold<TState> Within<TPart>(Fold<TPart> parts, Func<TState, RecordedEvent, TState> change) where TPart : class
    {
        foreach (var type in parts.Events)
            _changes.Add(type, (state, e) => state is null ? null : change(state, e));
        return this;
    }

    /// <summary>For streams whose state is there before the first event.</summary>
    public Aggregate<TState> From(TState initial) => new(Prefix, initial, (state, e) => Evolve(state, e)!);
}
