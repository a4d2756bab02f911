using SalesPlatform.Contracts;
using SalesPlatform.Demo.Loading;
using SalesPlatform.Demo.Reports;

namespace SalesPlatform.Demo.Chapters;

/// <summary>The documents of the quarters that are over, and of the year, issued by whom they belong to and approved where they need it.
/// Those of the newest quarter stay the drafts the platform made: they wait for the reader.</summary>
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
        var (year, second) = ($"{stage.Time.Year}", $"{Period.Quarter(stage.Time.Year.FiscalYear, 2)}");
        await Task.WhenAll(
            OfQuarters.Select(kind => IssueAsync(stage, kind, ReportChapter.FinalisedIn(stage.Time).Select(quarter => $"{quarter}")))
            .Concat(OfYears.Select(kind => IssueAsync(stage, kind, [year])))
            .Append(new IssueTold("appraisal-report", Cast.Manager, second, "HD103").IssueAsync(stage, Cast.Hr))
            .Append(new IssueTold("training-plan", Cast.Manager, year, "HD106").IssueAsync(stage, Cast.Hr))
            .Append(IssueRunningAsync(stage)));
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
        await new IssueTold("market-analysis-report", Cast.Marketing, $"{stage.Time.Running}").IssueAsync(stage);
        await new IssueTold("training-plan", Cast.Manager, $"{stage.Time.Running}").IssueAsync(stage, Cast.Hr);
    }

    private static async Task IssueAsync(Stage stage, (string Kind, Person Author, Person? Approver) kind, IEnumerable<string> periods)
    {
        foreach (var told in periods.Select(period => new IssueTold(kind.Kind, kind.Author, period)))
        {
            // An earlier version of some was returned: this one is another.
            if (kind.Approver is { } approver)
                await told.IssueAsync(stage, approver, "-closed");
            else
                await told.IssueAsync(stage);
        }
    }
}
