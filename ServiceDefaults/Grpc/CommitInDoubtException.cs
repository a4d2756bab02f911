namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>What was to be saved may be there or not: the store did not come back soon enough to be asked.</summary>
public sealed class CommitInDoubtException(Exception cause) : Exception($"Whether it was committed is not known: {cause.Message}", cause);
