namespace SalesPlatform.SalesMonitoring.Markets;

/// <summary>Private: quotes may name persons and customers.</summary>
[Event("sales-monitoring", "market-observation-detailed", 1)]
internal sealed record MarketObservationDetailed(string Description, string Customer, IReadOnlyList<Evidence> Evidence);

/// <summary>Private as what it speaks of.</summary>
[Event("sales-monitoring", "market-observation-withdrawal-explained", 1)]
internal sealed record MarketObservationWithdrawalExplained(string Reason);
