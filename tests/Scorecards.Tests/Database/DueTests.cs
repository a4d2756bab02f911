using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>What waits in Scorecards, for whom.</summary>
[Collection(nameof(RunningScorecards))]
public class DueTests(RunningScorecards scorecards)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_ended_period_waits_to_be_closed_and_one_whose_figures_changed_to_be_reopened_by_somebody_else()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var before = north.History.Events.Count;
        north.History.Plan(north.Team, "FY2030", History.Monthly(100));
        await scorecards.DeliverAsync(north.History.Events.Skip(before));
        (await ListAsync(north, "sales-manager")).Select(item => (item.Kind, item.Subject)).Should().BeEquivalentTo(
        [
            ("period-to-close", $"{north.Team} FY2030-M12"), ("period-to-close", $"{north.Team} FY2030-Q4"),
            ("period-to-close", $"{north.Team} FY2030"),
        ]);

        await new ScorecardPeriods.ScorecardPeriodsClient(scorecards.As("sales-manager", north.Team))
            .CloseAsync(new ClosePeriodRequest { Team = north.Team, Period = "FY2030-M12" }, cancellationToken: Token);
        (await ListAsync(north, "hr")).Should().HaveCount(2, "a closed period whose figures hold waits for nobody");
        await north.SellAsync(7, "2030-12-30", 40);

        var reopen = (await ListAsync(north, "hr")).Should().ContainSingle(item => item.IsApproval).Subject;
        (reopen.Kind, reopen.Subject, reopen.Actions[0].ReasonField).Should()
            .Be(("period-to-reopen", $"{north.Team} FY2030-M12", "reason"));
        reopen.Changes.Should().ContainSingle().Which.After.Share.Value.Should().Be("0.4");
        (await ListAsync(north, "sales-manager")).Should().NotContain(item => item.IsApproval, "who closed it does not reopen it");
        (await ListAsync(north, "sales-rep")).Should().BeEmpty();
    }

    private async Task<IReadOnlyList<DueItem>> ListAsync(TeamInStore team, string role) =>
        (await new DueItems.DueItemsClient(scorecards.As(role, role is "sales-manager" or "sales-rep" ? team.Team : "*"))
            .ListAsync(new ListDueRequest { Team = team.Team }, cancellationToken: Token)).Items;
}
