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
    }

    private async Task<IReadOnlyList<DueItem>> ListAsync(string person, string role, string team) =>
        (await new DueItems.DueItemsClient(service.As(person, role, role == "sales-manager" ? team : "*"))
            .ListAsync(new ListDueRequest { Team = team }, cancellationToken: Cancellation)).Items;
}
