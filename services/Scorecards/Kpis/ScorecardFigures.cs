namespace SalesPlatform.Scorecards.Kpis;

internal sealed record ScorecardFigures(ScorecardFacts Facts, IReadOnlyList<KpiResult> Kpis)
{
    public static ScorecardFigures Of(ScorecardFacts facts) => new(facts, [.. KpiDefinition.All.Select(kpi => kpi.Evaluate(facts))]);
}
