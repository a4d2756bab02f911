namespace SalesPlatform.Scorecards.Kpis;

/// <summary>A scorecard: its KPIs and the facts they follow from.</summary>
internal sealed record ScorecardFigures(ScorecardFacts Facts, IReadOnlyList<KpiResult> Kpis)
{
    /// <summary>All KPIs of one set of facts.</summary>
    public static ScorecardFigures Of(ScorecardFacts facts) => new(facts, [.. KpiDefinition.All.Select(kpi => kpi.Evaluate(facts))]);
}
