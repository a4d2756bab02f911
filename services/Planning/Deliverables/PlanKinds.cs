namespace SalesPlatform.Planning.Deliverables;

/// <summary>The deliverables Planning owns, and who may read, issue and approve them.</summary>
internal static class PlanKinds
{
    private static readonly string[] Readers =
        [Roles.SalesManager, Roles.Executive, Roles.Marketing, Roles.Rnd, Roles.Finance, Roles.DataAnalysis];

    /// <summary>销售计划书.</summary>
    public static DeliverableKind SalesPlan { get; } = new("sales-plan", "销售计划书", "Sales plan", Readers, [Roles.SalesManager])
    {
        Grains = [Grain.Year],
        Approvers = [Roles.Executive],
        AnswersAsOf = true,
    };

    /// <summary>市场分析报告.</summary>
    public static DeliverableKind MarketAnalysisReport { get; } =
        new("market-analysis-report", "市场分析报告", "Market analysis report", Readers, [Roles.SalesManager, Roles.Marketing])
        {
            Grains = [Grain.Year],
            AnswersAsOf = true,
        };
}
