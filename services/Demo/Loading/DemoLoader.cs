using SalesPlatform.Demo.Chapters;

namespace SalesPlatform.Demo.Loading;

/// <summary>One part of the story.</summary>
/// <param name="Title">For people.</param>
/// <param name="Tell">Tells it; safe to tell again.</param>
internal sealed record Chapter(string Title, Func<Stage, Task> Tell)
{
    /// <summary>It does not rest on the one before, and is told at the same time.</summary>
    public bool IsAlongside { get; init; }
}

/// <summary>Tells the whole story to a platform.</summary>
internal static class DemoLoader
{
    /// <summary>In the order in which they rest on each other. The last one closes the year's plan: a closed plan says that all of it is
    /// there.</summary>
    public static IReadOnlyList<Chapter> Chapters { get; } =
    [
        new("Teams and people 团队", TeamChapter.TellAsync),
        new("Market research and departments 市场调研", ResearchChapter.TellAsync),
        new("Market trends and customer demand 市场趋势与客户需求", MarketChapter.TellAsync) { IsAlongside = true },
        new("Annual plans 年度销售计划", PlanChapter.TellAsync),
        new("Sales, month by month 销售业绩", SalesChapter.TellAsync),
        new("Key accounts and visits 重要客户", AccountChapter.TellAsync) { IsAlongside = true },
        new("Budget and costs 预算与成本", BudgetChapter.TellAsync),
        new("Complaints, surveys, improvement 客户满意度", SatisfactionChapter.TellAsync) { IsAlongside = true },
        new("Team meetings 团队会议", MeetingChapter.TellAsync),
        new("Appraisals 绩效考核", AppraisalChapter.TellAsync) { IsAlongside = true },
        new("Training 培训", TrainingChapter.TellAsync),
        new("Launches 产品上市", LaunchChapter.TellAsync) { IsAlongside = true },
        new("Performance reports and reconciliation 业绩报告与对账", ReportChapter.TellAsync),
        new("Documents issued and approved 交付物", DeliverableChapter.TellAsync),
        new("End of the year 年终", ClosingChapter.TellAsync),
    ];

    public static async Task TellAsync(Stage stage, Action<int, Chapter> onChapter)
    {
        for (var at = 0; at < Chapters.Count;)
        {
            stage.Cancellation.ThrowIfCancellationRequested();
            var together = Chapters.Skip(at).TakeWhile((chapter, number) => number == 0 || chapter.IsAlongside).ToList();
            foreach (var chapter in together)
                onChapter(at++, chapter);
            await Task.WhenAll(together.Select(chapter => chapter.Tell(stage)));
        }
    }
}
