namespace SalesPlatform.Scorecards.Kpis;

/// <summary>A KPI there is (考核指标).</summary>
/// <param name="Name">Such as <c>sales-attainment</c>.</param>
/// <param name="LessIsBetter">Its thresholds are kept by staying below them.</param>
/// <param name="Evaluate">Its figure from the facts of a scorecard.</param>
internal sealed record KpiDefinition(string Name, bool LessIsBetter, Func<ScorecardFacts, KpiResult> Evaluate)
{
    /// <summary>All of them, in the order of the source document (mission.txt 四, 绩效考核维度).</summary>
    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        new(SalesAttainment.Kpi, false, SalesAttainment.Evaluate),
        new(TeamUplift.Kpi, false, TeamUplift.Evaluate),
        new(CustomerSatisfaction.Kpi, false, CustomerSatisfaction.Evaluate),
        new(CostDeviation.Kpi, true, CostDeviation.Evaluate),
    ];
}
