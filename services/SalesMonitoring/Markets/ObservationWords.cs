namespace SalesPlatform.SalesMonitoring.Markets;

/// <summary>Each by the number of the contract.</summary>
internal static class ObservationWords
{
    public static IReadOnlyList<string> Kinds { get; } = ["", "trend", "demand-change"];

    public static IReadOnlyList<string> Impacts { get; } = ["", "opportunity", "threat", "neutral"];
}
