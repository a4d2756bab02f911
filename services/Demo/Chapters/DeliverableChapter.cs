using SalesPlatform.Demo.Reports;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Documents of the newest quarter stay the drafts the platform made: they wait for the reader.</summary>
internal static class DeliverableChapter
{
    private static readonly (string Kind, Person Author, Person? Approver)[] OfQuarters =
    [
        ("sales-performance-report", Cast.Manager, null),
        ("market-analysis-document", Cast.Marketing, null),
        ("budget-report", Cast.Manager, Cast.Finance),
        ("cost-analysis", Cast.Finance, null),
        ("customer-feedback-report", Cast.Service, null),
        ("survey-results", Cast.Manager, null),
        ("appraisal-report", Cast.Manager, Cast.Hr),
    ];

    private static readonly (string Kind, Person Author, Person? Approver)[] OfYears =
    [
        ("market-analysis-report", Cast.Marketing, null),
        ("market-analysis-document", Cast.Marketing, null),
        ("training-plan", Cast.Manager, Cast.Hr),
        ("budget-report", Cast.Manager, Cast.Finance),
        ("cost-analysis", Cast.Finance, null),
        ("customer-feedback-report", Cast.Service, null),
        ("survey-results", Cast.Manager, null),
    ];

    public static async Task TellAsync(Stage stage)
    {
        await stage.TogetherAsync<Func<Task>>(
            [
                .. ReportChapter.FinalisedIn(stage.Time).Select(quarter => (Func<Task>)(() => IssueQuarterAsync(stage, quarter))),
                () => IssueYearAsync(stage),
                () => IssueRunningAsync(stage),
            ], tell => tell());
    }

    private static async Task IssueQuarterAsync(Stage stage, Period quarter)
    {
        await stage.OnAsync(stage.Time.After(quarter, 20), 10);
        await Task.WhenAll(OfQuarters.Select(kind => IssueAsync(stage, kind, quarter)));
        if (quarter == Period.Quarter(stage.Time.Year.FiscalYear, 2))
            await new IssueTold("appraisal-report", Cast.Manager, $"{quarter}", "HD103").IssueAsync(stage, Cast.Hr);
    }

    private static async Task IssueYearAsync(Stage stage)
    {
        await stage.OnAsync(stage.Time.After(stage.Time.Year, 29), 10);
        await Task.WhenAll(OfYears.Select(kind => IssueAsync(stage, kind, stage.Time.Year)));
        await new IssueTold("training-plan", Cast.Manager, $"{stage.Time.Year}", "HD106").IssueAsync(stage, Cast.Hr);
    }

    /// <summary>The third quarter's report with the late correction, in the place of the first version; and the year's.</summary>
    public static async Task CorrectAsync(Stage stage)
    {
        await new IssueTold("sales-performance-report", Cast.Manager, $"{Period.Quarter(stage.Time.Year.FiscalYear, 3)}").IssueAsync(
            stage, "-corrected");
        await new IssueTold("sales-performance-report", Cast.Manager, $"{stage.Time.Year}").IssueAsync(stage);
    }

    private static async Task IssueRunningAsync(Stage stage)
    {
        if (!stage.Time.HasCome(stage.Time.Calendar.Start(stage.Time.Running)))
            return;
        await stage.OnAsync(stage.Time.After(stage.Time.Year, 30), 10);
        await new IssueTold("market-analysis-report", Cast.Marketing, $"{stage.Time.Running}").IssueAsync(stage);
        await stage.OnAsync(stage.Time.Through, 15);
        await new IssueTold("training-plan", Cast.Manager, $"{stage.Time.Running}").IssueAsync(stage, Cast.Hr);
    }

    private static string CauseOf(string kind) => kind == "customer-feedback-report"
        ? "一条热线服务全部区域，派工不看优先级，备件按周申领 || One hotline for all regions, dispatch without priorities, parts drawn once a week"
        : "";

    private static async Task IssueAsync(Stage stage, (string Kind, Person Author, Person? Approver) kind, Period period)
    {
        var told = new IssueTold(kind.Kind, kind.Author, $"{period}") { Cause = CauseOf(kind.Kind) };
        // An earlier version of some was returned: this one is another.
        if (kind.Approver is { } approver)
            await told.IssueAsync(stage, approver, "-closed");
        else
            await told.IssueAsync(stage);
    }
}
