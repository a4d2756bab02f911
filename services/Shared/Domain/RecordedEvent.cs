namespace SalesPlatform.Domain;

/// <summary>The id is the same in the store, on the broker and in every inbox; versions count from 1.</summary>
public sealed record RecordedEvent(Guid Id, string Stream, long Version, DateTimeOffset RecordedAt, string Actor, object Data);
