using SalesPlatform.Demo.Chapters;

namespace SalesPlatform.Demo.Loading;

internal static class DemoLoader
{
    /// <summary>Each waits for its days: what rests on another is told on a later one.</summary>
    private static readonly IReadOnlyList<Func<Stage, Task>> Chapters =
    [
        TeamChapter.TellAsync, NameChapter.TellAsync, ResearchChapter.TellAsync, MarketChapter.TellAsync, PlanChapter.TellAsync,
        SalesChapter.TellAsync, AccountChapter.TellAsync, BudgetChapter.TellAsync, SatisfactionChapter.TellAsync, MeetingChapter.TellAsync,
        AppraisalChapter.TellAsync, TrainingChapter.TellAsync, LaunchChapter.TellAsync, ReportChapter.TellAsync,
        DeliverableChapter.TellAsync, ClosingChapter.TellAsync,
    ];

    /// <summary>Safe to tell again. What comes last closes the year's plan: a closed plan says that all of it is there.</summary>
    public static async Task TellAsync(Stage stage, Action<int, Period> onMonth)
    {
        var begun = -1;
        stage.Clock.OnTick = now =>
        {
            var count = stage.Time.Months.Count(month => stage.Time.At(stage.Time.Calendar.Start(month), 0, 0) <= now);
            if (count == begun)
                return;
            begun = count;
            onMonth(count, stage.Time.Months[Math.Max(0, count - 1)]);
        };
        await stage.TogetherAsync(Chapters, chapter => chapter(stage));
        await ClosingChapter.CloseAsync(stage);
    }
}
