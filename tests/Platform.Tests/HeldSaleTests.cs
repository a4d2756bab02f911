using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Tests.Platform;

/// <summary>A rep's own large sale through all services.</summary>
public sealed class HeldSaleTests(PlatformFixture platform)
{
    private const string Team = "held-back";
    private const string Rep = "held-1";
    private static readonly DateOnly Day = new(2023, 8, 20);

    private readonly Manager _manager = new(platform);

    [Fact]
    public async Task A_scorecard_counts_a_large_own_sale_on_its_own_day_and_after_the_manager_approved_it()
    {
        await _manager.TeamAsync(Team, Rep);
        await new SaleApprovals.SaleApprovalsClient(platform.As("finance", "sales-monitoring")).SetThresholdAsync(
            new SetSaleThresholdRequest { Team = Team, Amount = 100m.ToMoney("USD") }, cancellationToken: Cancellation);
        var rep = new Sales.SalesClient(platform.As("sales-rep", "sales-monitoring", "rita", Team, Rep));
        var held = await rep.RecordAsync(Manager.Sale("held", "o-1", Rep, 100m, Day), cancellationToken: Cancellation);
        held.Outcome.Should().Be("waiting");
        (await rep.RecordAsync(Manager.Sale("held", "o-2", Rep, 50m, Day), cancellationToken: Cancellation)).Outcome.Should()
            .Be("recorded");
        KpiValues.Of((await _manager.AttainmentOnceAsync(Team, "FY2024-Q1", 1)).Actual).Should().Be(50m,
            "it came behind the one that waits");

        await new SaleApprovals.SaleApprovalsClient(platform.As("sales-manager", "sales-monitoring", "mona", Team)).ApproveAsync(
            new DecideHeldSaleRequest { Source = "held", ExternalId = held.ExternalId, Revision = 1 }, cancellationToken: Cancellation);

        KpiValues.Of((await _manager.AttainmentOnceAsync(Team, "FY2024-Q1", 2)).Actual).Should().Be(150m);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
