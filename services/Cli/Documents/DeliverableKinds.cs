namespace SalesPlatform.Cli.Documents;

/// <summary>The twelve deliverables (交付物) and the service that owns each.</summary>
internal static class DeliverableKinds
{
    /// <summary>By their keys: owning service and name in both languages.</summary>
    public static IReadOnlyDictionary<string, (string Service, string Name)> All { get; } = new Dictionary<string, (string, string)>
    {
        ["sales-plan"] = ("planning", "Sales plan 销售计划书"),
        ["market-analysis-report"] = ("planning", "Market analysis report 市场分析报告"),
        ["training-plan"] = ("team-performance", "Training plan 培训计划"),
        ["appraisal-report"] = ("team-performance", "Appraisal report 绩效评估报告"),
        ["sales-performance-report"] = ("sales-monitoring", "Sales performance report 销售业绩报告"),
        ["market-analysis-document"] = ("sales-monitoring", "Market analysis document 市场分析文档"),
        ["customer-feedback-report"] = ("customer-relations", "Customer feedback report 客户反馈报告"),
        ["survey-results"] = ("customer-relations", "Satisfaction survey results 满意度调查结果"),
        ["launch-plan"] = ("launch-coordination", "Launch plan 产品上市计划"),
        ["promotion-plan"] = ("launch-coordination", "Promotion plan 市场推广方案"),
        ["budget-report"] = ("budget", "Sales budget report 销售预算报告"),
        ["cost-analysis"] = ("budget", "Cost analysis 成本分析表"),
    };

    public static IEnumerable<string> Services => All.Values.Select(kind => kind.Service).Distinct();

    /// <summary>The name of a kind; its key where this client does not know it.</summary>
    public static string NameOf(string kind) => All.TryGetValue(kind, out var known) ? known.Name : kind;
}
