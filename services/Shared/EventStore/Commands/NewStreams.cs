namespace SalesPlatform.EventStore.Commands;

public static class NewStreams
{
    /// <summary>Of an id that was made a moment ago: there is nothing to read.</summary>
    public static Loaded<TState> New<TState>(this Aggregate<TState> aggregate, Guid id) =>
        new Loaded<TState>(aggregate.Stream(id), aggregate.Initial, 0, aggregate);
}
