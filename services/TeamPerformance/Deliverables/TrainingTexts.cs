using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.TeamPerformance.Deliverables;

/// <summary>The codes of trainings in both languages.</summary>
internal static class TrainingTexts
{
    public static Text Status(DocumentBuilder document, string status) => status switch
    {
        "proposed" => document.Say("status.proposed", "已提议", "proposed"),
        "hr-agreed" => document.Say("status.hr-agreed", "人力资源已同意", "HR agreed"),
        "scheduled" => document.Say("status.scheduled", "已排期", "scheduled"),
        "attended" => document.Say("status.attended", "已参加", "attended"),
        "absent" => document.Say("status.absent", "缺席", "absent"),
        "assessed" => document.Say("status.assessed", "已考核", "assessed"),
        "effect-reviewed" => document.Say("status.reviewed", "效果已复核", "effect reviewed"),
        _ => document.Say("status.declined", "未获同意", "declined"),
    };
}
