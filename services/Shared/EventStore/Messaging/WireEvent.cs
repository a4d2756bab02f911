using System.Globalization;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>A published event between the store and the broker: its JSON as stored, and the attributes that travel as CloudEvents headers.
/// Neither the domain nor the store knows how the broker carries it.</summary>
/// <param name="Id">Event id; also the message id, so that a replay is recognised.</param>
/// <param name="Type">Pinned name and routing key, <c>planning.plan-approved.v1</c>.</param>
/// <param name="Source">Owning service.</param>
/// <param name="Subject">Stream key.</param>
/// <param name="Sequence">Version within the stream.</param>
/// <param name="Position">Place in the owning service's event store.</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Data">UTF-8 JSON.</param>
/// <param name="Attributes">Actor, role, correlation id and traceparent, by the names in <see cref="EventHeaders"/>.</param>
public sealed record WireEvent(
    Guid Id,
    string Type,
    string Source,
    string Subject,
    long Sequence,
    long Position,
    DateTimeOffset Time,
    ReadOnlyMemory<byte> Data,
    IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>The epoch of the owning service's store, within which the position means something; null from a version that keeps
    /// none.</summary>
    public Guid? Epoch { get; init; }

    /// <summary>When the platform was told: what waiting is measured from. A migration states another time of recording.</summary>
    public DateTimeOffset ToldAt => Attributes.TryGetValue(EventHeaders.MigratedAt, out var told)
        ? DateTimeOffset.Parse(told, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : Time;
}

/// <summary>The one seam through which events leave for the broker.</summary>
public interface IEventPublisher
{
    /// <summary>Publishes in order; completes when the broker has confirmed every one. When it throws, some may have been taken: the page
    /// is published again, and receivers recognise the ids.</summary>
    Task PublishPageAsync(IReadOnlyList<WireEvent> page, CancellationToken cancellation);
}

/// <summary>The one seam through which events of other services come in.</summary>
public interface IEventHandler
{
    /// <summary>Takes a batch in as one transaction. When it throws, the batch is delivered again.</summary>
    /// <returns>Those that could neither be taken in nor kept beside the store: the broker keeps them in its error queue.</returns>
    Task<IReadOnlyList<RefusedEvent>> HandleAsync(IReadOnlyList<WireEvent> batch, CancellationToken cancellation);
}

/// <summary>An event that cannot be kept in the store at all.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reason">Why.</param>
public sealed record RefusedEvent(Guid Id, string Reason);
