using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.SalesMonitoring.Reports;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>What waits in Sales monitoring, for whom.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class DueTests(RunningSalesMonitoring service)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drafts_wait_for_the_manager_and_say_that_a_reason_is_missing_and_quarantined_rows_wait_for_who_imports()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(100, from: new DateOnly(2026, 9, 1));
        await floor.SellAsync(new DateOnly(2026, 9, 1), 20);
        await service.Services.GetRequiredService<ReportDrafter>().DraftDueAsync(Cancellation);
        var batch = await floor.ImportAsync($"x1,1,2026-11-01,nobody-{floor.Team},c1,p1,east,1,5");

        var mine = await ListAsync(floor, "mia", "sales-manager", floor.Team);
        var draft = mine.Should().ContainSingle(item => item.Kind == "report-draft" && item.Subject == $"{floor.Team} FY2027-M03").Subject;
        draft.What.Zh.Should().Be("FY2027-M03 销售业绩报告草稿等待定稿。");
        draft.Actions.Select(action => action.Verb).Should().Equal("finalise", "reason");
        mine.Should().ContainSingle(item => item.Kind == "quarantined-rows" && item.Key.EndsWith(batch.Batch)).Which.What.En.Should()
            .StartWith($"1 row of {floor.FileName}");
        (await ListAsync(floor, "eva", "executive", "*")).Should().BeEmpty("she neither finalises nor imports");
    }

    private async Task<IReadOnlyList<DueItem>> ListAsync(Floor floor, string person, string role, string team) =>
        (await new DueItems.DueItemsClient(service.As(person, role, team)).ListAsync(
            new ListDueRequest { Team = floor.Team, PageSize = 200 }, cancellationToken: Cancellation)).Items;
}
