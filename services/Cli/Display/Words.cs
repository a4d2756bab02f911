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

    /// <summary>What changed a published figure.</summary>
    public static string Cause(string cause) => cause switch
    {
        "facts" => "facts 事实",
        "roster" => "roster 人员归属",
        "plan" => "plan 销售计划",
        "budget" => "budget 预算",
        "standard" => "standard 考核标准",
        "calendar" => "calendar 财年日历",
        "computation" => "came in while it was closed 关闭时到达",
        _ => cause,
    };

    /// <summary>Why a KPI is rated so, or not.</summary>
    public static string Reason(string reason) => reason switch
    {
        "no-target" => "there is no target above zero 没有目标",
        "target-incomplete" => "some months have no plan in force 目标不完整",
        "target-currency-differs" => "the plan is in another currency 目标币种不同",
        "period-running" => "the period still runs 期间未结束",
        "period-not-started" => "the period has not begun 期间未开始",
        "nothing-due-yet" => "nothing of it is due by today 至今尚无应完成部分",
        "no-sales" => "there are no sales 没有销售",
        "sales-outside-membership" => "some sales fall on days outside any team 部分销售不属于任何团队",
        "no-standard" => "no standard is in force 没有考核标准",
        "measured-by-quarter" => "appraisals are quarterly 按季度考核",
        "no-appraisals" => "no appraisal is final 没有已完成的考核",
        "no-earlier-score" => "nothing to compare with: no appraisal of the period before is final 没有上期考核",
        "earlier-score-not-positive" => "the mean score before is not above zero 上期平均分不为正",
        "appraisals-missing" => "some people have no final appraisal yet 部分人员尚未考核",
        "team-only" => "measured for teams only 仅按团队考核",
        "no-survey" => "no survey closed in the period 没有满意度调查",
        "too-few-responses" => "fewer than 5 responses: not rated 回复过少",
        "small-sample" => "fewer than 30 responses: read it with its interval 样本较小",
        "no-budget" => "no budget is approved 没有预算",
        "budget-currency-differs" => "the budget is in another currency 预算币种不同",
        "unbudgeted" => "costs where nothing is budgeted 未列预算的成本",
        "budget-not-positive" => "the budget is not above zero 预算不为正",
        _ => reason,
    };
}
