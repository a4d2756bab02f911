using JasperFx.Events.Projections;
using Marten.Events.Projections;

namespace SalesPlatform.EventStore.Declaration;

/// <summary>A document for each event, under its id and never changed: events may come in any order and twice, no two transactions write
/// the same one, and what is asked for as known at an instant leaves out later ones.</summary>
public sealed class Entries<TEntry> where TEntry : class
{
    private readonly Dictionary<Type, Func<RecordedEvent, TEntry>> _entries = [];

    public IReadOnlyCollection<Type> Events => _entries.Keys;

    /// <param name="entry">Of the event with its version in the stream where it came from.</param>
    public Entries<TEntry> On<TEvent>(Func<TEvent, RecordedEvent, TEntry> entry)
    {
        _entries.Add(typeof(TEvent), e => entry((TEvent)e.Data, e));
        return this;
    }

    public TEntry? Of(RecordedEvent e) => _entries.TryGetValue(e.Data.GetType(), out var entry) ? entry(e) : null;
}

internal sealed class EntryView<TEntry> : ProjectionBase, IProjection where TEntry : class
{
    private readonly Entries<TEntry> _entries;

    public EntryView(Entries<TEntry> entries)
    {
        (_entries, Name) = (entries, typeof(TEntry).Name);
        Options.DeleteViewTypeOnTeardown<TEntry>();
        foreach (var type in entries.Events)
            IncludeType(type);
    }

    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        operations.Store(events.Select(e => _entries.Of(e.AsTold())).OfType<TEntry>());
        return Task.CompletedTask;
    }
}
