namespace SalesPlatform.EventStore.Store;

/// <summary>The hash, SHA-256, tells a repeat from a reused key; the reply is in protobuf.</summary>
public sealed record CommandReceipt(string Id, string RequestHash, byte[] Reply, DateTimeOffset At);
