using System.Linq.Expressions;
using JasperFx.Events.Projections;
using Marten.Events.Aggregation;
using Marten.Events.Projections;

namespace SalesPlatform.EventStore.Declaration;

/// <summary>Nothing makes documents anew because their type changed: it keeps its name, and reads what stores of before hold.</summary>
public static class StreamViews
{
    /// <summary>The state itself is stored, for lists.</summary>
    public static StoreOptions Keeping<TState>(this StoreOptions options, Fold<TState> fold) where TState : class =>
        options.Keeping<TState>(fold.Events, fold.Evolve);

    /// <summary>Something made of the state is stored.</summary>
    public static StoreOptions Keeping<TView>(
        this StoreOptions options, IEnumerable<Type> events, Func<TView?, RecordedEvent, TView?> after) where TView : class
    {
        options.Projections.Add(new StreamView<TView>(events, after), ProjectionLifecycle.Inline);
        return options;
    }

    public static StoreOptions Keeping<TEntry>(
        this StoreOptions options, Entries<TEntry> entries, params Expression<Func<TEntry, object?>>[] indexes) where TEntry : class
    {
        options.RegisterDocumentType<TEntry>();
        foreach (var index in indexes)
            options.Schema.For<TEntry>().Index(index!);
        options.Projections.Add((IProjection)new EntryView<TEntry>(entries), ProjectionLifecycle.Inline);
        return options;
    }

    public static StoreOptions Keeping<TRow>(this StoreOptions options, RowView<TRow> rows)
    {
        options.Storage.ExtendedSchemaObjects.Add(rows.Table);
        options.Projections.Add((IProjection)rows, ProjectionLifecycle.Inline);
        return options;
    }

    /// <summary>A document for each of the things that streams tell of.</summary>
    public static StoreOptions KeepingEach<TView>(
        this StoreOptions options, IEnumerable<Type> events, Func<RecordedEvent, string> keyOf, Func<TView?, RecordedEvent, TView?> after)
        where TView : class
    {
        options.Projections.Add(new PartView<TView>(events, keyOf, after), ProjectionLifecycle.Inline);
        return options;
    }
}

/// <summary>One document for each stream, written in the transaction of its events.</summary>
internal sealed class StreamView<TView> : SingleStreamProjection<TView, string> where TView : class
{
    private readonly HashSet<Type> _events;
    private readonly Func<TView?, RecordedEvent, TView?> _after;

    public StreamView(IEnumerable<Type> events, Func<TView?, RecordedEvent, TView?> after)
    {
        (_events, _after) = ([.. events], after);
        foreach (var type in _events)
            IncludeType(type);
    }

    // Marten brings the other events of the stream as well.
    public override TView? Evolve(TView? snapshot, string id, IEvent e) =>
        _events.Contains(e.EventType) ? _after(snapshot, UnitOfWork.AsRecorded(e)) : snapshot;
}

internal sealed class PartView<TView> : MultiStreamProjection<TView, string> where TView : class
{
    private readonly Func<TView?, RecordedEvent, TView?> _after;

    public PartView(IEnumerable<Type> events, Func<RecordedEvent, string> keyOf, Func<TView?, RecordedEvent, TView?> after)
    {
        _after = after;
        HashSet<Type> own = [.. events];
        foreach (var type in own)
            IncludeType(type);
        CustomGrouping((_, all, groups) =>
        {
            foreach (var e in all.Where(e => own.Contains(e.EventType)))
                groups.AddEvent(keyOf(UnitOfWork.AsRecorded(e)), e);
            return Task.CompletedTask;
        });
    }

    public override TView? Evolve(TView? snapshot, string id, IEvent e) => _after(snapshot, UnitOfWork.AsRecorded(e));
}
