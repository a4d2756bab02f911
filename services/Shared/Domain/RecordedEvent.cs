namespace SalesPlatform.Domain;

/// <summary>An event as it stands in a stream: what happened, and the record of it.</summary>
/// <param name="Id">Unique id, the same in the store, on the broker and in every inbox.</param>
/// <param name="Stream">Stream key.</param>
/// <param name="Version">Place in the stream, from 1.</param>
/// <param name="RecordedAt">When the platform learned it.</param>
/// <param name="Actor">Who caused it.</param>
/// <param name="Data">The event.</param>
public sealed record RecordedEvent(Guid Id, string Stream, long Version, DateTimeOffset RecordedAt, string Actor, object Data);
