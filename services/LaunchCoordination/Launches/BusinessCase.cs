using System.Text.Json.Serialization;

namespace SalesPlatform.LaunchCoordination.Launches;

/// <summary>Private: prices and risks are nobody else's business before the launch.</summary>
/// <param name="Months">From the launch on, that volume and target are for.</param>
[Event("launch-coordination", "business-case-set", 1)]
internal sealed record BusinessCaseSet(
    string Market, decimal? Price, long? Volume, decimal? SalesTarget, string Currency, int Months, IReadOnlyList<LaunchRisk> Risks)
{
    /// <summary>What the volume brings at the price; null where one of them is not known.</summary>
    [JsonIgnore]
    public decimal? Expected => Price * Volume;

    // Records compare lists by reference.
    public bool IsSame(BusinessCaseSet other) => Risks.SequenceEqual(other.Risks) && this with { Risks = other.Risks } == other;
}

/// <param name="Likelihood"><c>low</c>, <c>medium</c> or <c>high</c>, as the impact.</param>
internal sealed record LaunchRisk(string Risk, string Likelihood, string Impact, string Answer, string Owner)
{
    public static IReadOnlyList<string> Levels { get; } = ["low", "medium", "high"];

    /// <summary>1 to 9.</summary>
    [JsonIgnore]
    public int Weight => Level(Likelihood) * Level(Impact);

    private static int Level(string level) => Levels.ToList().IndexOf(level) + 1;
}
