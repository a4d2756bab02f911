namespace SalesPlatform.Scorecards.Standards;

internal static class StandardFields
{
    /// <summary>1,000 %. Whoever types 90 for 90 % is told so.</summary>
    private const int HighestThreshold = 10;

    public static KpiDefinition? Kpi(this FieldErrors errors, string field, string name)
    {
        var definition = KpiDefinition.All.FirstOrDefault(kpi => kpi.Name == name);
        errors.Require(definition is not null, field, "unknown-kpi",
            $"'{name}' is none of {string.Join(", ", KpiDefinition.All.Select(kpi => kpi.Name))}.");
        return definition;
    }

    /// <summary>A share: 0.9 is 90 %.</summary>
    public static decimal? Threshold(this FieldErrors errors, string field, Google.Type.Decimal? value)
    {
        var read = value.TryToDecimal(out var threshold);
        errors.Require(read && threshold is >= 0 and <= HighestThreshold, field, "not-a-threshold",
            $"{field} is a share from 0 to {HighestThreshold}: 0.9 is 90 %.");
        return read ? threshold : null;
    }
}
