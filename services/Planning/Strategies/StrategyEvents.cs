using SalesPlatform.Contracts;

namespace SalesPlatform.Planning.Strategies;

/// <summary>A part of the market that a plan goes for.</summary>
/// <param name="Name">Unique within the positioning.</param>
/// <param name="Description">Who its customers are.</param>
internal sealed record Segment(string Name, string Description);

/// <summary>The plan's market positioning (市场定位) was set. In the stream of the plan.</summary>
/// <param name="Segments">Whom it goes for.</param>
/// <param name="ValueProposition">Why they buy.</param>
[Event("planning", "plan-positioned", 1)]
internal sealed record PlanPositioned(IReadOnlyList<Segment> Segments, string ValueProposition);

/// <summary>A strategy item was added, or given other content.</summary>
/// <param name="Key">Within the plan.</param>
/// <param name="Title">In one line.</param>
/// <param name="Measure">What is done.</param>
/// <param name="Period">When; none: the whole year.</param>
[Event("planning", "strategy-item-set", 1)]
internal sealed record StrategyItemSet(string Key, string Title, string Measure, string Owner, string? Period);

[Event("planning", "strategy-item-dropped", 1)]
internal sealed record StrategyItemDropped(string Key);
