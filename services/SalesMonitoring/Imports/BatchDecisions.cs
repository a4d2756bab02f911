namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class BatchDecisions
{
    private static DomainException NotRead(BatchState.Known batch) => DomainException.Rule("file-not-read",
        $"'{batch.Summary.FileName}' was not read to its end: import it again, what counts already counts once.");
}
