using SalesPlatform.Demo.Chapters;

namespace SalesPlatform.Demo.Loading;

/// <summary>One part of the story.</summary>
/// <param name="Title">For people.</param>
/// <param name="Tell">Tells it; safe to tell again.</param>
internal sealed record Chapter(string Title, Func<Stage, Task> Tell);

/// <summary>Tells the whole story to a platform.</summary>
internal static class DemoLoader
{
    /// <summary>In the order in which they rest on each other. The last one closes the year's plan: a closed plan says that all of it is there.</summary>
    public static IReadOnlyList<Chapter> Chapters { get; } =
    [
        new("Teams and people 团队", TeamChapter.TellAsync),
        new("Market research and departments 市场调研", ResearchChapter.TellAsync),
        new("Market trends and customer demand 市场趋势与客户需求", MarketChapter.TellAsync),
        new("Annual plans 年度销售计划", PlanChapter.TellAsync),
        new("Sales, month by month 销售业绩", SalesChapter.TellAsync),
        new("Budget and costs 预算与成本", BudgetChapter.TellAsync),
        new("Key accounts and visits 重要客户", AccountChapter.TellAsync),
        new("Complaints, surveys, improvement 客户满意度", SatisfactionChapter.TellAsync),
        new("Team meetings 团队会议", MeetingChapter.TellAsync),
        new("Appraisals 绩效考核", AppraisalChapter.TellAsync),
        new("Training 培训", TrainingChapter.TellAsync),
        new("Launches 产品上市", LaunchChapter.TellAsync),
        new("Performance reports and reconciliation 业绩报告与对账", ReportChapter.TellAsync),
        new("Documents issued and approved 交付物", DeliverableChapter.TellAsync),
        new("End of the year 年终", ClosingChapter.TellAsync),
    ];

    /// <summary>Tells it, and says before each chapter which one it is.</summary>
    public static async Task TellAsync(Stage stage, Action<int, Chapter> onChapter)
    {
        for (var at = 0; at < Chapters.Count; at++)
        {
            stage.Cancellation.ThrowIfCancellationRequested();
            onChapter(at, Chapters[at]);
            await Chapters[at].Tell(stage);
        }
    }
}
