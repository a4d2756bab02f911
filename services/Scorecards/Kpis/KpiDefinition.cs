namespace SalesPlatform.Scorecards.Kpis;

internal sealed record KpiDefinition(string Name, bool LessIsBetter, Func<ScorecardFacts, KpiResult> Evaluate)
{
    /// <summary>In the order of the source document (mission.txt 四, 绩效考核维度).</summary>
    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        new(SalesAttainment.Kpi, false, SalesAttainment.Evaluate),
        new(TeamUplift.Kpi, false, TeamUplift.Evaluate),
        new(CustomerSatisfaction.Kpi, false, CustomerSatisfaction.Evaluate),
        new(CostDeviation.Kpi, true, CostDeviation.Evaluate),
    ];
}
