using System.Collections.Immutable;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>Dropped keys are kept, so that taking one out again is told from a key that never was.</summary>
internal sealed record PlanStrategy(
    PlanPositioned? Positioning, ImmutableSortedDictionary<string, StrategyItemSet> Items, ImmutableHashSet<string> Dropped)
{
    public static PlanStrategy None { get; } = new(
        null, ImmutableSortedDictionary.Create<string, StrategyItemSet>(StringComparer.Ordinal), []);

    public PlanStrategy With(StrategyItemSet item) =>
        this with { Items = Items.SetItem(item.Key, item), Dropped = Dropped.Remove(item.Key) };

    public PlanStrategy Without(string key) => this with { Items = Items.Remove(key), Dropped = Dropped.Add(key) };
}
