namespace SalesPlatform.Scorecards.Due;

/// <summary>As the source document has them.</summary>
internal static class KpiNames
{
    public static string Zh(string kpi) => Of(kpi).Zh;

    public static string En(string kpi) => Of(kpi).En;

    private static (string Zh, string En) Of(string kpi) => kpi switch
    {
        SalesAttainment.Kpi => ("销售业绩达成率", "Sales attainment"),
        TeamUplift.Kpi => ("团队绩效提升率", "Team uplift"),
        CustomerSatisfaction.Kpi => ("客户满意度", "Customer satisfaction"),
        CostDeviation.Kpi => ("成本控制偏差率", "Cost deviation"),
        _ => throw new ArgumentOutOfRangeException(nameof(kpi), kpi, "There is no such KPI."),
    };
}
