namespace SalesPlatform.CustomerRelations.ServiceStandards;

/// <summary>The names are those of the contract.</summary>
internal static class Severities
{
    public const string Low = "low";
    public const string Medium = "medium";
    public const string High = "high";
    public const string Critical = "critical";

    /// <summary>The mildest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Low, Medium, High, Critical];
}
