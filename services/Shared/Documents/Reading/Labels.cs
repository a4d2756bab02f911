namespace SalesPlatform.Documents.Reading;

/// <summary>The words of the renderer itself; all others come with the document.</summary>
internal sealed record Labels(
    string Team, string Period, string Subject, string Number, string Version, string Status, string Author, string ApprovedBy,
    string IssuedAt,
    string AsOf, string Currency, string Contents, string Conclusion, string KeyFigures, string Changes, string ChangedWhat, string Before,
    string After, string Appendix, string TraceIntro, string Figure, string Source, string Standard, string What, string DecidedBy,
    string DecidedOn,
    string Owner, string DueOn, string Confidential, string Draft, string PageBefore, string PageBetween, string PageAfter, string Missing,
    string Notice, string Decisions, string OpenPoints, string AmountsIn, string WholeUnits, string Service, string Position, string Hash,
    string Value, string Remark, string Charts, string FirstVersion, string NoRows, string Rise,
    string Fall, string BridgeBase)
{
    public static Labels Chinese { get; } = new(
        "团队", "期间", "对象", "编号", "版本", "状态", "编制人", "批准人", "签发时间", "数据截至", "币种", "目录", "结论", "关键指标", "与上一版本的差异", "内容", "上一版本",
        "本版本", "附录：数据来源", "本文全部数字取自下列服务的事件库，截至所示事件位置；此后记录的事实不在本文之内。", "数字", "来源与公式", "依据的标准或版本", "事项", "决定人", "决定日期",
        "负责人", "期限", "机密：仅限本人、其经理与人力资源部门", "草稿，未签发", "第 ", " 页，共 ", " 页", "数据缺失", "注意", "决定", "待办事项", "金额单位：", "显示时取整到元，工作簿中保留到分。",
        "服务", "事件位置", "内容指纹 (SHA-256)", "数值", "说明", "图表数据", "首版", "没有记录", "增加", "减少", "底座（不显示）");

    public static Labels English { get; } = new(
        "Team", "Period", "About", "Number", "Version", "Status", "Author", "Approved by", "Issued at", "Figures as of", "Currency",
        "Contents", "Conclusion",
        "Key figures", "Changes since the version before", "What", "Before", "Now", "Appendix: where the figures come from",
        "All figures of this document were read from the event store of the service named here, up to the position shown; facts recorded "
        + "later are not in it.",
        "Figure", "Source and formula", "Standard or version it rests on", "What", "Decided by", "On", "Owner", "Due",
        "Confidential: for the person, their manager and HR only", "Draft, not issued", "Page ", " of ", "", "Not known", "Note",
        "Decisions", "Open points",
        "Amounts in ", "Rounded to whole units for display; the workbook has the cents.", "Service", "Event position",
        "Content hash (SHA-256)", "Value",
        "Remark", "Chart data", "first version", "Nothing recorded", "Increase", "Decrease", "Base (not shown)");

    public string Who(string who) => (this == Chinese, who) switch
    {
        (true, "sales-manager") => "销售经理",
        (true, "sales-rep") => "销售代表",
        (true, "executive") => "高层管理",
        (true, "hr") => "人力资源部",
        (true, "finance") => "财务部",
        (true, "marketing") => "市场部",
        (true, "rnd") => "研发部",
        (true, "production") => "生产部",
        (true, "customer-service") => "客服部",
        (true, "data-analysis") => "数据分析部",
        (false, "sales-manager") => "Sales manager",
        (false, "sales-rep") => "Sales rep",
        (false, "executive") => "Executive",
        (false, "hr") => "HR",
        (false, "finance") => "Finance",
        (false, "marketing") => "Marketing",
        (false, "rnd") => "R&D",
        (false, "production") => "Production",
        (false, "customer-service") => "Customer service",
        (false, "data-analysis") => "Data analysis",
        _ => Reader.Clean(who),
    };

    public string StatusOf(string status) => (this == Chinese, status) switch
    {
        (true, "issued") => "已签发",
        (true, "superseded") => "已被新版本取代",
        (true, "awaiting-approval") => "待批准",
        (true, "returned") => "已退回",
        (false, "issued") => "Issued",
        (false, "superseded") => "Superseded by a newer version",
        (false, "awaiting-approval") => "Awaiting approval",
        (false, "returned") => "Returned",
        _ => Draft,
    };
}
