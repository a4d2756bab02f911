namespace SalesPlatform.Portal.Shell;

/// <param name="Roles">Whose work it shows; none: everybody's. What may be read is decided by the services, not here.</param>
internal sealed record MenuEntry(string Address, Wording Title, params IReadOnlyList<string> Roles);

internal static class Menu
{
    private static readonly IReadOnlyList<MenuEntry> Entries =
    [
        new("/", new("Today", "今日"), "sales-manager", "sales-rep", "executive", "finance", "hr", "data-analysis", "marketing",
            "customer-service", "rnd", "production"),
        new("/approvals", new("Approvals", "审批"), "sales-manager", "executive", "finance", "hr", "customer-service", "marketing", "rnd",
            "production", "data-analysis"),
        new("/scorecard", new("Scorecard", "考核"), "sales-manager", "sales-rep", "executive", "finance", "hr", "data-analysis"),
        new("/plan", new("Plan", "计划"), "sales-manager", "executive", "finance", "marketing", "rnd", "data-analysis"),
        new("/sales", new("Sales", "销售"), "sales-manager", "sales-rep", "executive", "finance", "data-analysis"),
        new("/market", new("Market", "市场"), "sales-manager", "sales-rep", "executive", "marketing", "rnd", "data-analysis"),
        new("/customers", new("Customers", "客户"), "sales-manager", "sales-rep", "executive", "customer-service"),
        new("/launches", new("Launches", "上市"), "sales-manager", "executive", "marketing", "rnd", "production", "finance"),
        new("/team", new("Team", "团队"), "sales-manager", "sales-rep", "hr", "executive"),
        new("/budget", new("Budget", "预算"), "sales-manager", "finance", "executive"),
        new("/documents", new("Documents", "文档"), "sales-manager", "executive", "finance", "hr", "data-analysis", "marketing",
            "customer-service", "rnd", "production"),
        new("/imports", new("Import", "导入"), "sales-manager", "sales-rep", "finance", "hr", "customer-service", "data-analysis"),
        new("/company", new("Company", "公司"), "sales-manager", "executive", "hr", "finance", "customer-service", "data-analysis"),
        new("/events", new("Events", "事件"), "operator"),
        new("/audit", new("Audit", "审计"), "operator"),
        new("/operations", new("Operations", "运行"), "operator"),
    ];

    public static IEnumerable<MenuEntry> For(Visitor visitor) =>
        Entries.Where(entry => entry.Roles.Count == 0 || visitor.Is([.. entry.Roles]));
}
