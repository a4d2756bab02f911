using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Demo.Costs;
using SalesPlatform.Demo.Reports;

namespace SalesPlatform.Demo.Chapters;

internal static class ComplianceTelling
{
    /// <summary>The report of the third quarter is returned because findings are not answered.</summary>
    public static async Task TellAsync(Stage stage, Period year)
    {
        var raised = new List<(FindingTold Told, string Finding)>();
        foreach (var (told, day) in ComplianceTexts.InYear.Zip(
            [stage.Time.On(year, 7, 14), stage.Time.On(year, 10, 9), stage.Time.On(year, 10, 14)]))
        {
            await stage.OnAsync(day, 14);
            raised.Add((told, await RaiseAsync(stage, year, told)));
        }

        await stage.OnAsync(stage.Time.On(year, 10, 16), 9);
        var report = new IssueTold("budget-report", Cast.Manager, $"{Period.Quarter(year.FiscalYear, 3)}");
        var frozen = await report.IssueAsync(stage);
        await stage.OnAsync(stage.Time.On(year, 10, 17), 9);
        await report.ReturnAsync(stage, Cast.Finance, frozen.Version,
            "路演审批问题未答复，请先答复再签发 || The finding on the roadshow is not answered: answer it first");
        await stage.OnAsync(stage.Time.On(year, 10, 18), 16);
        foreach (var (told, finding) in raised)
            await AnswerAsync(stage, year, told, finding);
    }

    /// <summary>Of the running year one finding is open and one waits for finance.</summary>
    public static async Task LeaveOpenAsync(Stage stage, Period running)
    {
        foreach (var told in ComplianceTexts.InRunningYear)
            await AnswerAsync(stage, running, told, await RaiseAsync(stage, running, told));
    }

    private static BudgetRequest Of(Period year) => new() { Team = Cast.Team, FiscalYear = $"{year}" };

    private static async Task<string> RaiseAsync(Stage stage, Period year, FindingTold told) =>
        (await new Findings.FindingsClient(stage.As(Cast.Finance)).RaiseAsync(new RaiseFindingRequest
        {
            Budget = Of(year), Check = told.Check, Title = told.Title, Detail = told.Detail, Severity = told.Severity,
        })).Finding.Finding;

    private static async Task AnswerAsync(Stage stage, Period year, FindingTold told, string finding)
    {
        if (told.Answer.Length > 0)
            await new Findings.FindingsClient(stage.As(Cast.Manager)).AnswerAsync(
                new AnswerFindingRequest { Budget = Of(year), Finding = finding, Answer = told.Answer });
        if (told.Conclusion.Length > 0)
            await new Findings.FindingsClient(stage.As(Cast.Finance)).CloseAsync(
                new CloseFindingRequest { Budget = Of(year), Finding = finding, Conclusion = told.Conclusion });
    }
}
