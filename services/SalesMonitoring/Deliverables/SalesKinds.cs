namespace SalesPlatform.SalesMonitoring.Deliverables;

/// <summary>The deliverables Sales monitoring owns, and who may read and issue them.</summary>
internal static class SalesKinds
{
    private static readonly string[] Readers = [Roles.SalesManager, Roles.Executive, Roles.Finance, Roles.Marketing, Roles.DataAnalysis];

    /// <summary>销售业绩报告.</summary>
    public static DeliverableKind PerformanceReport { get; } =
        new("sales-performance-report", "销售业绩报告", "Sales performance report", Readers, [Roles.SalesManager])
        {
            AnswersAsOf = true,
            Grains = [Grain.Month, Grain.Quarter, Grain.Year],
            DraftedEvery = Grain.Month,
        };

    /// <summary>市场分析文档.</summary>
    public static DeliverableKind MarketAnalysis { get; } =
        new("market-analysis-document", "市场分析文档", "Market analysis document", [.. Readers, Roles.Rnd],
            [Roles.SalesManager, Roles.Marketing])
        {
            AnswersAsOf = true,
            Grains = [Grain.Month, Grain.Quarter, Grain.Year],
            DraftedEvery = Grain.Quarter,
        };
}
