namespace SalesPlatform.Planning.Deliverables;

/// <summary>A holder's part of the way from last year to the target.</summary>
/// <param name="Holder">Empty: what the sales name none for.</param>
/// <param name="Sold">Last year's net sales; 0 for who sold nothing.</param>
/// <param name="Target">Null for who has none.</param>
internal sealed record BridgePart(string Holder, decimal Sold, decimal? Target)
{
    public decimal Change => (Target ?? 0) - Sold;
}

/// <summary>
/// The way from last year to the target by the holders of one dimension. The parts, what is not assigned and what the records do not tell
/// add up to target − baseline to the smallest unit: Σ(target − sold) + (annual target − Σ target) + (Σ sold − baseline).
/// </summary>
/// <param name="Baseline">Where it begins.</param>
/// <param name="Target">Where it ends: the annual target.</param>
/// <param name="Parts">Those with a target by its size, then those without.</param>
internal sealed record TargetBridge(decimal Baseline, decimal Target, IReadOnlyList<BridgePart> Parts)
{
    /// <summary>Of the annual target, what nobody has; negative where more was assigned than there is.</summary>
    public decimal NotAssigned => Target - Parts.Sum(part => part.Target ?? 0);

    /// <summary>Recorded sales − baseline.</summary>
    public decimal NotRecorded => Parts.Sum(part => part.Sold) - Baseline;

    public decimal Change => Target - Baseline;

    /// <param name="baseline">As the plan states it; null where it states none, and the recorded sales are where it begins.</param>
    public static TargetBridge Of(
        decimal? baseline, decimal target, IEnumerable<(string Holder, decimal Amount)> targets, IReadOnlyDictionary<string, decimal> sold)
    {
        var assigned = targets.GroupBy(each => each.Holder).ToDictionary(group => group.Key, group => group.Sum(each => each.Amount));
        var parts = assigned.Keys.Union(sold.Keys)
            .Select(holder => new BridgePart(holder, sold.GetValueOrDefault(holder),
                assigned.TryGetValue(holder, out var amount) ? amount : null))
            .OrderByDescending(part => part.Target is not null).ThenByDescending(part => part.Target ?? part.Sold)
            .ThenBy(part => part.Holder, StringComparer.Ordinal).ToList();
        return new TargetBridge(baseline ?? sold.Values.Sum(), target, parts);
    }
}
