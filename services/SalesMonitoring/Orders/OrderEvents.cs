namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Kept, so that nothing that was sent is lost, and ignored.</summary>
[Event("sales-monitoring", "superseded-revision-kept", 1)]
internal sealed record SupersededRevisionKept(string Source, string ExternalId, int Revision, int Held, SaleContent Sale);

/// <summary>Waits to be approved, instead of what waited of the line before. Amounts are company currency; no threshold: it is not reached,
/// and others' shares alone are what it waits for. As a manager: whoever asks may be the team's only one.</summary>
[Event("sales-monitoring", "sale-held", 1)]
internal sealed record SaleHeld(
    string Source, string ExternalId, int Revision, SaleContent Sale, decimal CompanyAmount, decimal? Threshold,
    IReadOnlyList<string> Reps, IReadOnlyList<string> Teams, string? Employee, string Why, bool AsManager = false) : IAboutHeldSale;

/// <summary>What makes it count follows in the same transaction.</summary>
[Event("sales-monitoring", "held-sale-approved", 1)]
internal sealed record HeldSaleApproved(string Source, string ExternalId, int Revision) : IAboutHeldSale;

[Event("sales-monitoring", "held-sale-rejected", 1)]
internal sealed record HeldSaleRejected(string Source, string ExternalId, int Revision, string Reason) : IAboutHeldSale;

[Event("sales-monitoring", "held-sale-withdrawn", 1)]
internal sealed record HeldSaleWithdrawn(string Source, string ExternalId, int Revision) : IAboutHeldSale;

/// <summary>A revision that counts took its place.</summary>
[Event("sales-monitoring", "held-sale-replaced", 1)]
internal sealed record HeldSaleReplaced(string Source, string ExternalId, int Revision) : IAboutHeldSale;
