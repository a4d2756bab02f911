namespace SalesPlatform.Planning.AnnualPlans;

internal sealed record Segment(string Name, string Description);

/// <summary>市场定位. In the stream of the plan.</summary>
[Event("planning", "plan-positioned", 1)]
internal sealed record PlanPositioned(IReadOnlyList<Segment> Segments, string ValueProposition);

/// <summary>Without a period it is for the whole year.</summary>
/// <param name="Effect">Net sales it is expected to bring, in the plan's currency, as the cost. Null: nobody said.</param>
/// <param name="Risk">Empty: nobody said.</param>
[Event("planning", "strategy-item-set", 1)]
internal sealed record StrategyItemSet(
    string Key, string Title, string Measure, string Owner, string? Period, decimal? Effect = null, decimal? Cost = null,
    string Risk = "");

[Event("planning", "strategy-item-dropped", 1)]
internal sealed record StrategyItemDropped(string Key);
