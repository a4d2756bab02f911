using SalesPlatform.Contracts;

namespace SalesPlatform.Planning.Research;

/// <summary>What a competitor is believed to have sold.</summary>
/// <param name="Period">Label, by our fiscal calendar.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Source">Where the figure is from.</param>
internal sealed record SalesEstimate(string Period, decimal Amount, string Currency, string Source);

/// <summary>A competitor's profile was written, or written anew. Private: what we know of competitors is not for everybody. Stream
/// <c>market-research/{team}/{fiscal year}</c>.</summary>
/// <param name="FiscalYear">Label of the plan's year.</param>
/// <param name="Competitor">Key within the research.</param>
/// <param name="Revision">From 1; the content replaces that of the revision before.</param>
/// <param name="Name">For people.</param>
/// <param name="Strategy">How it sells.</param>
/// <param name="Strengths">What it is good at.</param>
/// <param name="Weaknesses">What it is not good at.</param>
/// <param name="Estimates">By period.</param>
/// <param name="Conclusions">What it means for us.</param>
[Event("planning", "competitor-profiled", 1)]
internal sealed record CompetitorProfiled(
    string Team, string FiscalYear, string Competitor, int Revision, string Name, string Strategy, IReadOnlyList<string> Strengths,
    IReadOnlyList<string> Weaknesses, string PricePosition, IReadOnlyList<SalesEstimate> Estimates, string Conclusions, string Source);

/// <summary>Something was found out about the market, about what customers ask for, or about a strength of ours.</summary>
/// <param name="Kind">See <see cref="FindingKinds"/>.</param>
/// <param name="Title">In one line.</param>
/// <param name="Detail">In words.</param>
/// <param name="Replaces">An earlier finding that this one corrects.</param>
[Event("planning", "research-finding-recorded", 1)]
internal sealed record ResearchFindingRecorded(
    Guid Finding, string Kind, string Title, string Detail, string Evidence, string Source, DateOnly ObservedOn, string? Product,
    Guid? Replaces);

/// <summary>A competitor's prices beside ours.</summary>
internal static class PricePositions
{
    /// <summary>Below ours.</summary>
    public const string Lower = "lower";

    /// <summary>About ours.</summary>
    public const string Similar = "similar";

    /// <summary>Above ours.</summary>
    public const string Higher = "higher";
}

internal static class FindingKinds
{
    /// <summary>A movement of the market (市场动态).</summary>
    public const string Market = "market";

    /// <summary>What customers ask for (客户需求变化).</summary>
    public const string CustomerDemand = "customer-demand";

    /// <summary>A strength of a product of ours (公司产品优势).</summary>
    public const string OwnStrength = "own-strength";
}
