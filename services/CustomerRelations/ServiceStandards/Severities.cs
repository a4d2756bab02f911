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

    public static string Severity(this FieldErrors errors, string field, Wire.Severity severity)
    {
        var isKnown = errors.Require(severity is > Wire.Severity.Unspecified and <= Wire.Severity.Critical, field, "missing",
            $"{field} is missing.");
        return isKnown ? All[(int)severity - 1] : Low;
    }

    public static string Chinese(string severity) => severity switch
    {
        Low => "低",
        Medium => "中",
        High => "高",
        Critical => "严重",
        _ => throw new InvalidOperationException($"There is no severity '{severity}'."),
    };

    public static Wire.Severity ToWire(string severity) => (Wire.Severity)(All.ToList().IndexOf(severity) + 1);
}
