namespace SalesPlatform.Budget.Compliance;

internal static class Severities
{
    public const string Minor = "minor";
    public const string Major = "major";
    public const string Critical = "critical";
}
