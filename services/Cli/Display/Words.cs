namespace SalesPlatform.Cli.Display;

/// <summary>The platform's stable codes in the two languages of its readers.</summary>
internal static class Words
{
    public static string Rating(string rating) => rating switch
    {
        "excellent" => "Excellent 优异",
        "qualified" => "Qualified 合格",
        "below" => "Below 未达标",
        "not-applicable" => "Not applicable 不适用",
        "insufficient-data" => "Insufficient data 数据不足",
        _ => rating,
    };

    public static string Kpi(string kpi) => kpi switch
    {
        "sales-attainment" => "Sales attainment 销售业绩达成率",
        "team-uplift" => "Team uplift 团队绩效提升率",
        "customer-satisfaction" => "Customer satisfaction 客户满意度",
        "cost-deviation" => "Cost deviation 成本控制偏差率",
        _ => kpi,
    };
}
