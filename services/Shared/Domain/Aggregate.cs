namespace SalesPlatform.Domain;

public record Aggregate<TState>(string Prefix, TState Initial, Func<TState, RecordedEvent, TState> Evolve)
{
    public string Stream(params IEnumerable<string> id) => $"{Prefix}/{string.Join('/', id)}";

    public string Stream(Guid id) => $"{Prefix}/{id}";

    public TState Fold(IEnumerable<RecordedEvent> events, TState? from = default) =>
        events.Aggregate(from ?? Initial, Evolve);
}
