using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary>The research a plan rests on, by the names the command line has for it.</summary>
internal static class PreparationKinds
{
    private static readonly Dictionary<string, PreparationKind> ByName = new()
    {
        ["competitor-analysis"] = PreparationKind.CompetitorAnalysis,
        ["marketing-input"] = PreparationKind.MarketingInput,
        ["rnd-input"] = PreparationKind.RndInput,
    };

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static PreparationKind Of(string name) => ByName[name];

    /// <summary>A kind that a newer platform knows keeps its own name.</summary>
    public static string NameOf(PreparationKind kind) => ByName.FirstOrDefault(pair => pair.Value == kind).Key ?? $"{kind}";
}
