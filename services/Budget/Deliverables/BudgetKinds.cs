namespace SalesPlatform.Budget.Deliverables;

/// <summary>The deliverables Budget owns, and who may read, issue and approve them.</summary>
internal static class BudgetKinds
{
    private static readonly string[] Readers = [Roles.SalesManager, Roles.Finance, Roles.Executive, Roles.DataAnalysis, Roles.Operator];

    /// <summary>销售预算报告.</summary>
    public static DeliverableKind Report { get; } =
        new("budget-report", "销售预算报告", "Sales budget report", Readers, [Roles.SalesManager, Roles.Finance])
        {
            AnswersAsOf = true,
            Grains = [Grain.Month, Grain.Quarter, Grain.Year],
            DraftedEvery = Grain.Quarter,
            Approvers = [Roles.Finance],
        };

    /// <summary>成本分析表.</summary>
    public static DeliverableKind CostAnalysis { get; } =
        new("cost-analysis", "成本分析表", "Cost analysis", Readers, [Roles.SalesManager, Roles.Finance])
        {
            AnswersAsOf = true,
            Grains = [Grain.Month, Grain.Quarter, Grain.Year],
            DraftedEvery = Grain.Month,
        };
}
