using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Demo.Chapters;

/// <summary>The year is over: late corrections come in, and its plan is closed, which is how a platform tells that it has the whole story.</summary>
internal static class ClosingChapter
{
    public static async Task TellAsync(Stage stage)
    {
        await SalesChapter.CorrectAsync(stage, new Contracts.SalesMonitoring.V1.Sales.SalesClient(stage.As(Cast.Manager)), isLate: true);
        await new AnnualPlans.AnnualPlansClient(stage.As(Cast.Manager)).CloseAsync(new PlanRequest { Team = Cast.Team, FiscalYear = $"{stage.Time.Year}" });
    }
}
