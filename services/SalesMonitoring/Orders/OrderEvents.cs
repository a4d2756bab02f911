namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Kept, so that nothing that was sent is lost, and ignored.</summary>
[Event("sales-monitoring", "superseded-revision-kept", 1)]
internal sealed record SupersededRevisionKept(string Source, string ExternalId, int Revision, int Held, SaleContent Sale);
