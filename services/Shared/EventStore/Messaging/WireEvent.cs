using System.Globalization;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>Neither the domain nor the store knows how the broker carries it.</summary>
/// <param name="Id">Also the message id, so that a replay is recognised.</param>
/// <param name="Type">Also the routing key: <c>planning.plan-approved.v1</c>.</param>
/// <param name="Attributes">By the names in <see cref="EventHeaders"/>.</param>
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
    /// <summary>Within which the position means something; null from a version that keeps none.</summary>
    public Guid? Epoch { get; init; }

    /// <summary>What waiting is measured from: a migration states another time of recording.</summary>
    public DateTimeOffset ToldAt => Attributes.TryGetValue(EventHeaders.MigratedAt, out var told)
        ? DateTimeOffset.Parse(told, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : Time;
}

public interface IEventPublisher
{
    /// <summary>Completes when the broker has confirmed all. When it throws, some may have been taken: receivers recognise the
    /// ids.</summary>
    Task PublishPageAsync(IReadOnlyList<WireEvent> page, CancellationToken cancellation);
}

public interface IEventHandler
{
    /// <summary>In one transaction. When it throws, the batch is delivered again.</summary>
    /// <returns>Those that could neither be taken in nor kept: the broker keeps them in its error queue.</returns>
    Task<IReadOnlyList<RefusedEvent>> HandleAsync(IReadOnlyList<WireEvent> batch, CancellationToken cancellation);
}

public sealed record RefusedEvent(Guid Id, string Reason);
