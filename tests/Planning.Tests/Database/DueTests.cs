using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Contracts.Planning.V1;
using static SalesPlatform.Tests.Planning.Database.Desk;

namespace SalesPlatform.Tests.Planning.Database;

/// <summary>What waits in Planning, for whom.</summary>
[Collection(nameof(RunningPlanning))]
public class DueTests(RunningPlanning planning)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_waits_for_an_executive_then_for_its_presentation_then_for_its_start()
    {
        var desk = await planning.DeskAsync();
        await desk.DraftAsync();
        await desk.PrepareAsync();
        (await KindsAsync(desk, "mia", "sales-manager")).Should().BeEmpty();
        await desk.Plans.SubmitAsync(desk.Plan, cancellationToken: Cancellation);

        var approval = (await ListAsync(desk, "eva", "executive")).Single();
        (approval.Kind, approval.Subject, approval.AskedBy, approval.IsApproval).Should()
            .Be(("plan-approval", $"{desk.Team} FY2027", "mia", true));
        approval.Changes.Select(change => (change.Before.Money.ToAmount(), change.After.Money.ToAmount())).Should()
            .Equal((50_000_000m, 60_000_000m));
        approval.NotBy.Should().Contain("mia");
        (await KindsAsync(desk, "mia", "executive")).Should().BeEmpty("she wrote it");

        await desk.Executive.ApproveAsync(new ApprovePlanRequest { Plan = desk.Plan }, cancellationToken: Cancellation);
        (await KindsAsync(desk, "mia", "sales-manager")).Should().Equal("plan-to-present");
        await desk.Plans.PresentAsync(new PresentPlanRequest { Plan = desk.Plan, PresentedOn = Day(11, 19), Audience = "all" },
            cancellationToken: Cancellation);
        (await KindsAsync(desk, "mia", "sales-manager")).Should().Equal("plan-to-activate");
        await desk.Plans.ActivateAsync(new ActivatePlanRequest { Plan = desk.Plan }, cancellationToken: Cancellation);
        (await KindsAsync(desk, "mia", "sales-manager")).Should().BeEmpty();
    }

    [Fact]
    public async Task Input_waits_for_the_department_that_was_asked_and_a_target_for_the_other_side()
    {
        var desk = await planning.DeskAsync();
        await desk.DraftAsync();
        await desk.AskAsync("marketing");
        await desk.Discussion.ProposeAsync(
            new ProposeTargetRequest { Plan = desk.Plan, AnnualTarget = Cny(58_000_000), Reason = "a weak market" },
            cancellationToken: Cancellation);

        var input = (await ListAsync(desk, "max", "marketing")).Single();
        (input.Kind, input.DueOn, input.Roles.Single()).Should().Be(("department-input", Day(11, 30), "marketing"));
        (await KindsAsync(desk, "rob", "rnd")).Should().BeEmpty();
        var target = (await ListAsync(desk, "eva", "executive")).Single();
        (target.Kind, target.Changes[0].After.Money.ToAmount()).Should().Be(("target-agreement", 58_000_000m));
        (await KindsAsync(desk, "mia", "sales-manager")).Should().BeEmpty("her own proposal waits for the other side");
    }

    private async Task<IReadOnlyList<DueItem>> ListAsync(Desk desk, string person, string role) =>
        (await new DueItems.DueItemsClient(planning.As(person, role, role == "sales-manager" ? desk.Team : "*"))
            .ListAsync(new ListDueRequest { Team = desk.Team }, cancellationToken: Cancellation)).Items;

    private async Task<IEnumerable<string>> KindsAsync(Desk desk, string person, string role) =>
        (await ListAsync(desk, person, role)).Select(item => item.Kind);
}
