namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>The connection broke while a transaction was being committed, and the store did not come back soon enough to ask it: what was
/// to be saved may be there or not.</summary>
public sealed class CommitInDoubtException(Exception cause) : Exception($"Whether it was committed is not known: {cause.Message}", cause);
