using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Improvements;

namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>The service's codes in both languages.</summary>
internal static class CustomerTexts
{
    public static Text Severity(DocumentBuilder document, string severity) =>
        document.Say($"severity.{severity}", Severities.Chinese(severity), severity);

    /// <summary>As the company calls it; of a theme without a name and a wording here, the words of its key without the dashes.</summary>
    public static Text Theme(DocumentBuilder document, string category) => document.NameOf(NameKinds.Theme, category) ?? category switch
    {
        "after-sales-response" => document.Say("theme.after-sales-response", "售后响应", "after-sales response"),
        "product-quality" => document.Say("theme.product-quality", "产品质量", "product quality"),
        "delivery" => document.Say("theme.delivery", "交付", "delivery"),
        "price" => document.Say("theme.price", "价格", "price"),
        "documentation" => document.Say("theme.documentation", "资料", "documentation"),
        _ => Values.Literal(category.Replace('-', ' ')),
    };

    /// <summary>What was agreed, by whom and until when; the first of it where it is much.</summary>
    public static Text Agreed(DocumentBuilder document, IReadOnlyList<Measure> measures) =>
        document.Say("argue.measures", "已约定：{0}。", "Agreed: {0}.", Values.List(measures.Take(3).Select(measure => document.Say(
            "argue.measure", "{0}（{1}，{2} 前）", "{0} ({1}, by {2})", Values.Name(measure.What), Values.Name(measure.Owner),
            Values.Day(measure.DueOn)))));

    public static Text Status(DocumentBuilder document, ComplaintStatus status) => status switch
    {
        ComplaintStatus.Received => document.Say("status.received", "已受理", "received"),
        ComplaintStatus.Assigned => document.Say("status.assigned", "已指派", "assigned"),
        ComplaintStatus.Responded => document.Say("status.responded", "已响应", "responded"),
        ComplaintStatus.Resolved => document.Say("status.resolved", "已解决", "resolved"),
        ComplaintStatus.Confirmed => document.Say("status.confirmed", "客户已确认", "confirmed"),
        _ => document.Say("status.reopened", "重新打开", "reopened"),
    };
}
