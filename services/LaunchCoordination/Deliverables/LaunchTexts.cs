using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.LaunchCoordination.Deliveries;

namespace SalesPlatform.LaunchCoordination.Deliverables;

/// <summary>The service's codes in both languages.</summary>
internal static class LaunchTexts
{
    public static Text Status(DocumentBuilder document, string status) => status switch
    {
        "draft" => document.Say("status.draft", "草拟中", "draft"),
        "planned" => document.Say("status.planned", "已计划，尚未就绪", "planned, not ready"),
        "ready" => document.Say("status.ready", "已就绪，待决定", "ready, waits for the decision"),
        "go-decided" => document.Say("status.go", "已决定上市", "go decided"),
        "held" => document.Say("status.held", "暂停", "on hold"),
        "launched" => document.Say("status.launched", "已上市", "launched"),
        "reviewed" => document.Say("status.reviewed", "已上市并复盘", "launched and reviewed"),
        _ => document.Say("status.cancelled", "已取消", "cancelled"),
    };

    public static Text Condition(DocumentBuilder document, string condition) => condition switch
    {
        Conditions.Quality => document.Say("condition.quality", "质量要求", "Quality requirements"),
        Conditions.Dates => document.Say("condition.dates", "交付时间", "Delivery dates"),
        Conditions.Promotion => document.Say("condition.promotion", "推广方案", "Promotion plan"),
        Conditions.Milestones => document.Say("condition.milestones", "里程碑", "Milestones"),
        _ => document.Say("condition.briefing", "销售团队培训", "Sales briefing"),
    };

    /// <summary>What is lacking, in both languages, from its code.</summary>
    public static Text Gap(DocumentBuilder document, UnmetCondition gap) => gap.Code switch
    {
        "no-delivery" => document.Say("gap.no-delivery", "尚未与研发或生产约定任何交付。", "No delivery is agreed with R&D or production."),
        "not-assessed" =>
            document.Say("gap.not-assessed", "{0}：“{1}”尚未检验。", "{0}: “{1}” is not assessed.", Values.Name(gap.Delivery),
                Values.Name(gap.Requirement)),
        "failed" => document.Say("gap.failed", "{0}：“{1}”不合格。", "{0}: “{1}” is not met.", Values.Name(gap.Delivery),
            Values.Name(gap.Requirement)),
        "not-committed" =>
            document.Say("gap.not-committed", "{0}：责任部门尚未承诺日期。", "{0}: the department has not committed itself to a day.",
                Values.Name(gap.Delivery)),
        "not-before-launch" =>
            document.Say("gap.late", "{0}：{1} 交付，不早于上市日。", "{0}: due {1}, which is not before the launch.", Values.Name(gap.Delivery),
                Values.Day(gap.Date)),
        "milestone-after-launch" => document.Say("gap.milestone", "里程碑“{0}”的期限 {1} 晚于上市日。",
            "The milestone “{0}” is due {1}, after the launch.", Values.Name(gap.Requirement), Values.Day(gap.Date)),
        "not-approved" => document.Say("gap.promotion", "推广方案尚未批准。", "The promotion plan is not approved."),
        "not-briefed" => document.Say("gap.briefing", "销售团队尚未接受产品培训。", "The sales team has not been briefed."),
        _ => Values.Literal(gap.Reason),
    };

    public static Text Department(DocumentBuilder document, string department) =>
        DepartmentNames.Of(department) is var (chinese, english)
            ? document.Say($"department.{department}", chinese, english) : Values.Literal(department);

    /// <summary>Who owes something: a department, or the sales manager.</summary>
    public static Text Owner(DocumentBuilder document, string owner) => owner == "sales-manager"
        ? document.Say("owner.sales-manager", "销售经理", "The sales manager") : Department(document, owner);

    public static Text Delivery(DocumentBuilder document, string status) => status switch
    {
        "committed" => document.Say("delivery.committed", "已承诺", "committed"),
        "slipped" => document.Say("delivery.slipped", "延期", "slipped"),
        "met" => document.Say("delivery.met", "已交付", "delivered"),
        _ => document.Say("delivery.requested", "待承诺", "requested"),
    };
}
