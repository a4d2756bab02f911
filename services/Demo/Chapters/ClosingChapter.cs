using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Demo.Chapters;

/// <summary>After the last quarter corrections come in late: the third is reopened for its own and restated, the fourth shows its own
/// beside what was published. When everything is told the plan is closed, which is how a platform tells that it has the whole
/// story.</summary>
internal static class ClosingChapter
{
    public static async Task TellAsync(Stage stage)
    {
        var year = stage.Time.Year;
        var (manager, executive) = (new ScorecardPeriods.ScorecardPeriodsClient(stage.As(Cast.Manager)),
                new ScorecardPeriods.ScorecardPeriodsClient(stage.As(Cast.Executive)));
        foreach (var quarter in Enumerable.Range(1, 4))
        {
            await stage.OnAsync(stage.Time.After(Period.Quarter(year.FiscalYear, quarter), 18), 18);
            await manager.CloseAsync(Of(stage, quarter));
        }

        await stage.OnAsync(stage.Time.After(year, 22), 10);
        await SalesChapter.CorrectAsync(
            stage, new Contracts.SalesMonitoring.V1.Sales.SalesClient(stage.As(Cast.Manager)), year, isLate: true);
        await stage.OnAsync(stage.Time.After(year, 23), 11);
        var reopened = await executive.ReopenAsync(new ReopenPeriodRequest
        {
            Team = Cast.Team, Period = Of(stage, 3).Period,
            Reason = "一台已发货未入账，客户已签收 || One piece was delivered and signed for, but not booked",
        });
        await stage.OnAsync(stage.Time.After(year, 24), 12);
        // The version tells this closing from the first one, which said the same.
        var again = Of(stage, 3);
        again.ExpectedVersion = reopened.Version;
        await manager.CloseAsync(again);
        await stage.OnAsync(stage.Time.After(year, 25), 13);
        await ReportChapter.CorrectAsync(stage);
        await stage.OnAsync(stage.Time.After(year, 27), 14);
        await DeliverableChapter.CorrectAsync(stage);
    }

    public static async Task CloseAsync(Stage stage) =>
        await new AnnualPlans.AnnualPlansClient(stage.As(Cast.Manager)).CloseAsync(
            new PlanRequest { Team = Cast.Team, FiscalYear = $"{stage.Time.Year}" });

    private static ClosePeriodRequest Of(Stage stage, int quarter) =>
        new() { Team = Cast.Team, Period = $"{Period.Quarter(stage.Time.Year.FiscalYear, quarter)}" };
}
