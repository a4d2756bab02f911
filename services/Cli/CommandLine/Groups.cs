namespace SalesPlatform.Cli.CommandLine;

/// <summary>The commands by responsibility, as the help of the whole shows them: the manager's day, the six responsibilities, and the
/// platform.</summary>
internal static class Groups
{
    /// <summary>All its commands show the company's names for its codes.</summary>
    public static Command ShowingNames(this Command group)
    {
        foreach (var command in group.Subcommands)
            command.ShowingNames();
        if (group is CliCommand shows)
            shows.ShowsNames = true;
        return group;
    }

    public static IReadOnlyList<(string Zh, string En, IReadOnlyList<string> Commands)> All { get; } =
    [
        ("每天", "Your day", ["today", "approvals", "scorecard", "deliverable"]),
        ("销售策略与计划", "Strategy and plan", ["plan", "target", "competitor", "finding", "strength", "input", "feasibility"]),
        ("团队管理与绩效", "Team and performance", ["team", "employee", "person", "meeting", "training", "criteria", "appraisal"]),
        ("销售业绩监控", "Sales", ["sale", "report", "trend", "demand", "import", "quarantine", "reconcile", "accuracy"]),
        ("客户关系", "Customers", ["account", "visit", "feedback", "complaint", "survey", "service-standard", "improvement", "customer"]),
        ("跨部门协作与产品上市", "Product launches", ["launch", "delivery", "promotion"]),
        ("销售预算与成本", "Budget and costs", ["budget"]),
        ("设置", "Settings", ["config", "completion", "org", "name", "standard"]),
        ("平台运维", "Operating the platform", ["status", "demo", "token", "events", "department", "deadletters", "audit"]),
    ];
}
