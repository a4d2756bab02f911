using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using Wire = SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.Tests.LaunchCoordination.Database;

/// <summary>What waits in Launch coordination, for whom.</summary>
[Collection(nameof(RunningLaunchCoordination))]
public class DueTests(RunningLaunchCoordination service)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slip_waits_for_the_manager_and_a_delivery_for_the_department_that_owes_it()
    {
        var team = await service.TeamAsync();
        var launches = service.Launches("sales-manager", team);
        var drafted = await launches.DraftAsync(
            new DraftLaunchRequest { Team = team, Product = "P-100", Name = "Pump 100", LaunchDate = new DateOnly(2026, 12, 1).ToDate() },
            cancellationToken: Cancellation);
        var launch = new LaunchRequest { Launch = drafted.Launch };
        foreach (var name in new[] { "lot", "manual" })
        {
            await new Wire.Deliveries.DeliveriesClient(service.As("mia", "sales-manager", team)).RequestAsync(new RequestDeliveryRequest
            {
                Launch = launch, Delivery = name, Department = "production", WantedOn = new DateOnly(2026, 11, 25).ToDate(),
                QualityRequirements = { "tight" },
            }, cancellationToken: Cancellation);
        }

        var production = service.Deliveries("production");
        await production.CommitAsync(
            new CommitDeliveryRequest { Launch = launch, Delivery = "lot", DueOn = new DateOnly(2026, 11, 24).ToDate() },
            cancellationToken: Cancellation);
        await production.SlipAsync(
            new SlipDeliveryRequest
            {
                Launch = launch, Delivery = "lot", DueOn = new DateOnly(2026, 12, 5).ToDate(),
                Reason = "steel is late"
            }, cancellationToken: Cancellation);

        var slip = (await ListAsync("mia", "sales-manager", team)).Single(item => item.Kind == "delivery-slipped");
        slip.What.Zh.Should().Contain("：生产部的交付「lot」推迟到");
        slip.What.En.Should().Contain("steel is late").And.Contain("too late for the launch");
        (slip.Subject, slip.SubjectName, slip.DueOn).Should().Be(("P-100", "Pump 100", new DateOnly(2026, 12, 1).ToDate()));
        var owed = (await ListAsync("production", "production", team)).Single();
        (owed.Kind, owed.Roles.Single()).Should().Be(("delivery-to-commit", "production"));
        owed.What.Zh.Should().Contain("manual");
        (await ListAsync("rnd", "rnd", team)).Should().BeEmpty("R&D owes nothing");

        await WaiveAsync(launch, Condition.DeliveryDates);
        (await ListAsync("mia", "sales-manager", team)).Should().NotContain(item => item.Kind == "delivery-slipped", "it is waived");
    }

    [Fact]
    public async Task A_no_go_waits_for_the_manager_until_something_changes()
    {
        var team = await service.TeamAsync();
        var launches = service.Launches("sales-manager", team);
        var drafted = await launches.DraftAsync(
            new DraftLaunchRequest { Team = team, Product = "P-200", Name = "Pump 200", LaunchDate = new DateOnly(2026, 12, 1).ToDate() },
            cancellationToken: Cancellation);
        var launch = new LaunchRequest { Launch = drafted.Launch };
        await launches.SetMilestoneAsync(
            new SetMilestoneRequest { Launch = launch, Milestone = "Price", Owner = "mia", DueOn = new DateOnly(2026, 11, 30).ToDate() },
            cancellationToken: Cancellation);
        await launches.PlanAsync(launch, cancellationToken: Cancellation);
        foreach (var condition in Enum.GetValues<Condition>().Except([Condition.Unspecified, Condition.Milestones]))
            await WaiveAsync(launch, condition);
        (await KindsAsync("executive")).Should().Contain("launch-go").And.NotContain("launch-no-go");

        await service.Launches("executive").DecideAsync(
            new DecideRequest { Launch = launch, Reason = "too early" }, cancellationToken: Cancellation);
        (await KindsAsync("executive")).Should().NotContain(["launch-go", "launch-no-go"]);
        var refused = (await ListAsync("sales-manager", "sales-manager", team)).Single(item => item.Kind == "launch-no-go");
        refused.What.En.Should().Contain("too early");
        refused.Actions.Select(action => action.Verb).Should().Equal("change-date", "cancel");

        await launches.ChangeDateAsync(
            new ChangeLaunchDateRequest { Launch = launch, LaunchDate = new DateOnly(2027, 1, 15).ToDate(), Reason = "later" },
            cancellationToken: Cancellation);
        (await KindsAsync("sales-manager")).Should().NotContain("launch-no-go");
        (await KindsAsync("executive")).Should().Contain("launch-go");

        async Task<IEnumerable<string>> KindsAsync(string role) => (await ListAsync(role, role, team)).Select(item => item.Kind);
    }

    private async Task WaiveAsync(LaunchRequest launch, Condition condition) => await service.Launches("executive").WaiveAsync(
        new WaiveRequest { Launch = launch, Condition = condition, Reason = "small lot" }, cancellationToken: Cancellation);

    private async Task<IReadOnlyList<DueItem>> ListAsync(string person, string role, string team) =>
        (await new DueItems.DueItemsClient(service.As(person, role, role == "sales-manager" ? team : "*"))
            .ListAsync(new ListDueRequest { Team = team }, cancellationToken: Cancellation)).Items;
}
