using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.TeamPerformance.Criteria;

namespace SalesPlatform.TeamPerformance.Deliverables;

/// <summary>The service's codes in both languages.</summary>
internal static class AppraisalTexts
{
    public static Text Status(DocumentBuilder document, string? status) => status switch
    {
        "planned" => document.Say("status.planned", "已计划", "planned"),
        "self-review" => document.Say("status.self-review", "已自评", "self-reviewed"),
        "manager-review" => document.Say("status.manager-review", "经理已评", "reviewed"),
        "shared" => document.Say("status.shared", "已反馈本人", "shared"),
        "acknowledged" => document.Say("status.acknowledged", "本人已确认", "acknowledged"),
        "disputed" => document.Say("status.disputed", "有异议", "disputed"),
        "final" => document.Say("status.final", "已定稿", "final"),
        _ => document.Say("status.none", "未安排评估", "no appraisal"),
    };

    public static Text Component(DocumentBuilder document, string component) => component switch
    {
        AppraisalComponents.GoalAchievement => document.Say("component.goal-achievement", "目标达成", "Goal achievement"),
        AppraisalComponents.WorkQuality => document.Say("component.work-quality", "工作质量", "Work quality"),
        AppraisalComponents.Teamwork => document.Say("component.teamwork", "团队协作", "Teamwork"),
        AppraisalComponents.SelfReview => document.Say("component.self-review", "自评", "Self-review"),
        _ => Values.Literal(component),
    };
}
