namespace SalesPlatform.SalesMonitoring.Deliverables;

/// <summary>What one region, line or rep adds to the way from one amount to another.</summary>
/// <param name="Before">Target, or sales of the period compared with; null where there is none.</param>
internal sealed record DriverPart(string Name, decimal? Before, decimal After)
{
    public decimal Change => After - (Before ?? 0);
}

/// <summary>The way from a total to another by its parts. What the parts leave of either total is a step of its own, so that the steps add
/// up to the difference to the smallest unit.</summary>
internal sealed record DriverBridge(decimal Before, decimal After, IReadOnlyList<DriverPart> Parts)
{
    public decimal Change => After - Before;

    /// <summary>What no part accounts for: of a target, what nobody was given.</summary>
    public decimal Rest => Change - Parts.Sum(part => part.Change);

    /// <summary>Those that moved, the largest first.</summary>
    public IEnumerable<DriverPart> Moved => Parts.Where(part => part.Change != 0).OrderByDescending(part => decimal.Abs(part.Change))
        .ThenBy(part => part.Name, StringComparer.Ordinal);
}
