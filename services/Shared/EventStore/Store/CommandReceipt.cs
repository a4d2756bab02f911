namespace SalesPlatform.EventStore.Store;

/// <summary>The answer a command gave, kept in the same transaction as its events.</summary>
/// <param name="Id">Caller, method and key.</param>
/// <param name="RequestHash">SHA-256 of the request, to tell a repeat from a reused key.</param>
/// <param name="Reply">The answer, as protobuf bytes.</param>
/// <param name="At">When.</param>
public sealed record CommandReceipt(string Id, string RequestHash, byte[] Reply, DateTimeOffset At);
