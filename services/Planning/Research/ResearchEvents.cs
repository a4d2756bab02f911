namespace SalesPlatform.Planning.Research;

/// <summary>By our fiscal calendar.</summary>
internal sealed record SalesEstimate(string Period, decimal Amount, string Currency, string Source);

/// <summary>Private: what we know of competitors is not for everybody. It replaces the revision before.</summary>
[Event("planning", "competitor-profiled", 1)]
internal sealed record CompetitorProfiled(
    string Team, string FiscalYear, string Competitor, int Revision, string Name, string Strategy, IReadOnlyList<string> Strengths,
    IReadOnlyList<string> Weaknesses, string PricePosition, IReadOnlyList<SalesEstimate> Estimates, string Conclusions, string Source);

[Event("planning", "research-finding-recorded", 1)]
internal sealed record ResearchFindingRecorded(
    Guid Finding, string Kind, string Title, string Detail, string Evidence, string Source, DateOnly ObservedOn, string? Product,
    Guid? Replaces);

/// <summary>Beside our own prices.</summary>
internal static class PricePositions
{
    public const string Lower = "lower";
    public const string Similar = "similar";
    public const string Higher = "higher";
}

internal static class FindingKinds
{
    /// <summary>市场动态.</summary>
    public const string Market = "market";

    /// <summary>客户需求变化.</summary>
    public const string CustomerDemand = "customer-demand";

    /// <summary>公司产品优势.</summary>
    public const string OwnStrength = "own-strength";
}
