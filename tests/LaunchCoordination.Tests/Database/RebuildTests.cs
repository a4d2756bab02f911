using SalesPlatform.Contracts;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.LaunchCoordination.Database;

/// <summary>A rebuilt view equals the one that was written as the events came in.</summary>
[Collection(nameof(RunningLaunchCoordination))]
public class RebuildTests(RunningLaunchCoordination service)
{
    private static readonly DateOnly Day = new(2027, 2, 1);

    [Fact]
    public async Task Rebuilt_views_equal_the_live_ones()
    {
        await service.LearnAsync("name/product/P-1", 1, new NameGiven("product", "P-1", "泵", "Pump"));
        var team = await service.TeamAsync();
        var manager = service.Launches("sales-manager");
        var launch = new LaunchRequest
        {
            Launch = (await manager.DraftAsync(
                new DraftLaunchRequest { Team = team, Product = "P-1", Name = "Pump", LaunchDate = Day.ToDate() },
                cancellationToken: Cancellation)).Launch,
        };
        await manager.SetMilestoneAsync(
            new SetMilestoneRequest { Launch = launch, Milestone = "prices", Owner = "mia", DueOn = Day.AddDays(-20).ToDate() },
            cancellationToken: Cancellation);
        await manager.PlanAsync(launch, cancellationToken: Cancellation);
        foreach (var condition in new[] { Condition.QualityRequirements, Condition.DeliveryDates, Condition.PromotionPlan,
            Condition.SalesBriefing })
        {
            await service.Launches("executive").WaiveAsync(
                new WaiveRequest { Launch = launch, Condition = condition, Reason = "a pilot" }, cancellationToken: Cancellation);
        }

        await manager.HoldAsync(new ReasonRequest { Launch = launch, Reason = "fair postponed" }, cancellationToken: Cancellation);

        await new Contracts.Deliverables.V1.Deliverables.DeliverablesClient(service.As("sales-manager", "sales-manager")).IssueAsync(
            new Contracts.Deliverables.V1.IssueDeliverableRequest
            {
                Deliverable =
                new Contracts.Deliverables.V1.GetDeliverableRequest { Kind = "launch-plan", Team = team, Subject = launch.Launch },
            }, cancellationToken: TestContext.Current.CancellationToken);
        await new RebuiltViews(service).ShouldEqualTheLiveOnesAsync(Cancellation);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
