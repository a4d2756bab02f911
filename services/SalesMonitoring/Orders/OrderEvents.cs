using SalesPlatform.Contracts;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>A revision lower than the one held came late: kept, so that nothing that was sent is lost, and ignored.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="ExternalId">Id of the line there.</param>
/// <param name="Revision">The revision that came.</param>
/// <param name="Held">The revision that counts.</param>
[Event("sales-monitoring", "superseded-revision-kept", 1)]
internal sealed record SupersededRevisionKept(string Source, string ExternalId, int Revision, int Held, SaleContent Sale);
