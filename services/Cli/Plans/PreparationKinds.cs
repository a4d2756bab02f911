using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary>What a plan that a file of targets opened does without, by the names the command line has for it.</summary>
internal static class PreparationKinds
{
    /// <summary>A kind that a newer platform knows keeps its own name.</summary>
    public static string NameOf(PreparationKind kind) => kind switch
    {
        PreparationKind.CompetitorAnalysis => "competitor-analysis",
        PreparationKind.MarketingInput => "marketing-input",
        PreparationKind.RndInput => "rnd-input",
        _ => $"{kind}",
    };
}
