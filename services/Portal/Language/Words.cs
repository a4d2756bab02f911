namespace SalesPlatform.Portal.Language;

/// <summary>A code nobody gave words for is shown as it is.</summary>
internal static class Words
{
    private static readonly Dictionary<string, Wording> Kpis = new()
    {
        ["sales-attainment"] = new("Sales attainment", "销售业绩达成率"),
        ["team-uplift"] = new("Team uplift", "团队绩效提升率"),
        ["customer-satisfaction"] = new("Customer satisfaction", "客户满意度"),
        ["cost-deviation"] = new("Cost deviation", "成本控制偏差率"),
    };

    private static readonly Dictionary<string, Wording> Ratings = new()
    {
        ["excellent"] = new("Excellent", "优异"),
        ["qualified"] = new("Qualified", "合格"),
        ["below"] = new("Below", "未达标"),
        ["not-applicable"] = new("Not applicable", "不适用"),
        ["insufficient-data"] = new("Insufficient data", "数据不足"),
    };

    private static readonly Dictionary<string, Wording> Reasons = new()
    {
        ["no-target"] = new("there is no target above zero", "没有目标"),
        ["target-incomplete"] = new("some months have no plan in force", "部分月份没有生效的计划"),
        ["target-currency-differs"] = new("the plan is in another currency", "计划使用其他币种"),
        ["period-running"] = new("the period still runs", "期间尚未结束"),
        ["period-not-started"] = new("the period has not begun", "期间尚未开始"),
        ["nothing-due-yet"] = new("nothing of it is due by today", "至今尚无应完成部分"),
        ["no-sales"] = new("there are no sales", "没有销售"),
        ["sales-outside-membership"] = new("some sales fall on days outside any team", "部分销售发生在不属于任何团队的日子"),
        ["no-standard"] = new("no standard is in force", "没有生效的考核标准"),
        ["measured-by-quarter"] = new("appraisals are quarterly: look at a quarter", "绩效按季度评估，请查看季度"),
        ["no-appraisals"] = new("no appraisal of the period is final yet", "本期尚无完成的绩效评估"),
        ["no-earlier-score"] = new("no appraisal of the period before is final", "上期没有完成的绩效评估"),
        ["earlier-score-not-positive"] = new("the mean score before is not above zero", "上期平均分不为正"),
        ["appraisals-missing"] = new("some people have no final appraisal yet", "部分人员尚未完成评估"),
        ["team-only"] = new("measured for teams only", "仅按团队考核"),
        ["no-survey"] = new("no survey closed in the period", "本期没有结束的满意度调查"),
        ["too-few-responses"] = new("fewer than 5 responses: not rated", "回复少于 5 份，不评级"),
        ["small-sample"] = new("small sample: read it with its interval", "样本较小，请结合区间阅读"),
        ["no-budget"] = new("no budget is approved", "没有批准的预算"),
        ["budget-currency-differs"] = new("the budget is in another currency", "预算使用其他币种"),
        ["unbudgeted"] = new("costs where nothing is budgeted", "有未列预算的成本"),
        ["budget-not-positive"] = new("the budget is not above zero", "预算不为正"),
    };

    private static readonly Dictionary<string, Wording> Causes = new()
    {
        ["facts"] = new("facts", "事实"),
        ["roster"] = new("roster", "人员归属"),
        ["plan"] = new("plan", "销售计划"),
        ["budget"] = new("budget", "预算"),
        ["standard"] = new("standard", "考核标准"),
        ["calendar"] = new("calendar", "财年日历"),
        ["computation"] = new("came in while it was closed", "关闭时到达"),
    };

    private static readonly Dictionary<string, Wording> Statuses = new()
    {
        ["draft"] = new("Draft", "草稿"),
        ["submitted"] = new("Submitted", "已提交"),
        ["approved"] = new("Approved", "已批准"),
        ["rejected"] = new("Rejected", "已驳回"),
        ["active"] = new("Active", "执行中"),
        ["closed"] = new("Closed", "已关闭"),
        ["open"] = new("Open", "进行中"),
        ["reopened"] = new("Reopened", "已重开"),
        ["finance-review"] = new("Finance review", "财务审核中"),
        ["requested"] = new("Requested", "已申请"),
        ["received"] = new("Received", "已接收"),
        ["assigned"] = new("Assigned", "已指派"),
        ["responded"] = new("Responded", "已响应"),
        ["resolved"] = new("Resolved", "已解决"),
        ["confirmed"] = new("Confirmed", "已确认"),
        ["held"] = new("Held", "已搁置"),
        ["resumed"] = new("Resumed", "已恢复"),
        ["planned"] = new("Planned", "已计划"),
        ["ready"] = new("Ready", "就绪"),
        ["go-decided"] = new("Go given", "已批准上市"),
        ["launched"] = new("Launched", "已上市"),
        ["reviewed"] = new("Reviewed", "已复盘"),
        ["cancelled"] = new("Cancelled", "已取消"),
        ["done"] = new("Done", "已完成"),
        ["missed"] = new("Missed", "未进行"),
        ["overdue"] = new("Overdue", "已逾期"),
        ["quarantined"] = new("Rows wait", "有待修正行"),
        ["accepted"] = new("Accepted", "已接受"),
        ["reconciled"] = new("Reconciled", "已核对"),
        ["contested"] = new("Contested", "有异议"),
        ["issued"] = new("Issued", "已签发"),
        ["superseded"] = new("Superseded", "已被取代"),
        ["awaiting-approval"] = new("Awaiting approval", "待批准"),
        ["returned"] = new("Returned", "已退回"),
        ["opened"] = new("Opened", "已立项"),
        ["issue-chosen"] = new("Issue chosen", "已确定主要问题"),
        ["measures-agreed"] = new("Measures agreed", "措施已商定"),
        ["trained"] = new("Trained", "已培训"),
        ["effective"] = new("Effective", "有效"),
        ["not-effective"] = new("Not effective", "未见成效"),
        ["proposed"] = new("Proposed", "已提出"),
        ["agreed"] = new("Agreed", "已商定"),
        ["hr-agreed"] = new("Agreed with HR", "人力资源已同意"),
        ["declined"] = new("Declined", "已谢绝"),
        ["scheduled"] = new("Scheduled", "已排期"),
        ["attended"] = new("Attended", "已参加"),
        ["absent"] = new("Absent", "缺席"),
        ["assessed"] = new("Assessed", "已考核"),
        ["effect-reviewed"] = new("Effect reviewed", "已评估效果"),
        ["self-review"] = new("Self-review", "自评"),
        ["manager-review"] = new("Manager's review", "经理评估"),
        ["shared"] = new("Shared", "已反馈"),
        ["acknowledged"] = new("Acknowledged", "已确认"),
        ["disputed"] = new("Disputed", "有异议"),
        ["final"] = new("Final", "已定稿"),
        ["none"] = new("None yet", "尚无"),
        ["committed"] = new("Committed", "已承诺"),
        ["slipped"] = new("Slipped", "已延期"),
        ["met"] = new("Met", "已兑现"),
        ["answered"] = new("Answered", "已答复"),
        ["finalised"] = new("Finalised", "已定稿"),
        ["drafted"] = new("Drafted", "草稿"),
        ["published"] = new("Published", "已发布"),
        ["restated"] = new("Restated", "已重述"),
        ["settled"] = new("Settled", "已结清"),
        ["released"] = new("Released", "已释放"),
        ["bound"] = new("Set aside", "已预留"),
        ["waiting"] = new("Waits for a budget", "等待预算"),
        ["other-currency"] = new("Other currency", "其他币种"),
        ["withdrawn"] = new("Given up", "已撤销"),
        ["waived"] = new("Waived", "已免除"),
        ["parked"] = new("Parked", "已搁置"),
    };

    private static readonly Dictionary<string, Wording> Roles = new()
    {
        ["sales-manager"] = new("Sales manager", "销售团队经理"),
        ["sales-rep"] = new("Sales rep", "销售代表"),
        ["executive"] = new("Executive", "高层管理"),
        ["hr"] = new("Human resources", "人力资源部门"),
        ["finance"] = new("Finance", "财务部门"),
        ["marketing"] = new("Marketing", "市场部"),
        ["rnd"] = new("R&D", "研发部"),
        ["production"] = new("Production", "生产部门"),
        ["customer-service"] = new("Customer service", "客服部门"),
        ["data-analysis"] = new("Data analysis", "数据分析部门"),
        ["operator"] = new("Operator", "平台运维"),
    };

    private static readonly Dictionary<string, Wording> Services = new()
    {
        ["planning"] = new("Planning", "销售策略与计划"),
        ["team-performance"] = new("Team performance", "团队管理与绩效"),
        ["sales-monitoring"] = new("Sales monitoring", "销售业绩监控"),
        ["customer-relations"] = new("Customer relations", "客户关系"),
        ["launch-coordination"] = new("Launch coordination", "产品上市协作"),
        ["budget"] = new("Budget", "销售预算与成本"),
        ["scorecards"] = new("Scorecards", "绩效考核"),
    };

    /// <summary>The company's own data often uses them as keys.</summary>
    private static readonly Dictionary<string, Wording> Categories = new()
    {
        ["travel"] = new("Travel", "差旅"),
        ["promotion"] = new("Promotion", "推广"),
        ["training"] = new("Training", "培训"),
        ["commission"] = new("Commission", "提成"),
        ["tools"] = new("Tools", "工具"),
        ["entertainment"] = new("Entertainment", "招待"),
        ["events"] = new("Events", "活动"),
        ["exhibition"] = new("Exhibition", "展会"),
        ["samples"] = new("Samples", "样品"),
        ["salaries"] = new("Salaries", "薪资"),
        ["after-sales-response"] = new("After-sales response", "售后响应"),
        ["product-quality"] = new("Product quality", "产品质量"),
        ["delivery"] = new("Delivery", "交付"),
        ["price"] = new("Price", "价格"),
        ["documentation"] = new("Documentation", "资料"),
        ["goal-achievement"] = new("Goal achievement", "目标达成"),
        ["work-quality"] = new("Work quality", "工作质量"),
        ["teamwork"] = new("Teamwork", "团队协作"),
        ["pumps"] = new("Pumps", "泵"),
        ["valves"] = new("Valves", "阀门"),
        ["sensors"] = new("Sensors", "传感器"),
        ["controls"] = new("Controls", "控制系统"),
        ["service"] = new("Service", "服务"),
        ["rep"] = new("Rep", "销售代表"),
        ["region"] = new("Region", "区域"),
        ["product-line"] = new("Product line", "产品线"),
    };

    public static string Kpi(this Localizer reader, string code) => reader.Word(Kpis, code);

    public static string Rating(this Localizer reader, string code) => reader.Word(Ratings, code);

    public static string Reason(this Localizer reader, string code) => reader.Word(Reasons, code);

    /// <summary>What changed a published figure.</summary>
    public static string Cause(this Localizer reader, string code) => reader.Word(Causes, code);

    public static string Status(this Localizer reader, string code) => reader.Word(Statuses, code);

    public static string Role(this Localizer reader, string code) => reader.Word(Roles, code);

    public static string Service(this Localizer reader, string code) => reader.Word(Services, code);

    /// <summary>As the company calls it, or as most do.</summary>
    public static string Category(this Localizer reader, string code) =>
        reader.CompanyNames.TryGetValue(code, out var name) ? reader.Of(name) : reader.Word(Categories, code);

    private static string Word(this Localizer reader, Dictionary<string, Wording> words, string code) =>
        words.TryGetValue(code, out var wording) ? reader.Of(wording) : code;
}
