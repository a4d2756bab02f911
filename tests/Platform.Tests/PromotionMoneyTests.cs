using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using static SalesPlatform.Tests.Platform.LaunchDesk;

namespace SalesPlatform.Tests.Platform;

/// <summary>A promotion budget is approved in Launch coordination and typed nowhere else: Budget learns it from the event.</summary>
public sealed class PromotionMoneyTests(PlatformFixture platform)
{
    private const string Team = "launch-money";

    // The channel runs from this day on; what of it falls into the next fiscal year is the next budget's.
    private static readonly string Year = $"{new FiscalCalendar(7).MonthOf(Today.AddDays(50)).InYear}";

    private readonly LaunchDesk _desk = new(platform);

    [Fact]
    public async Task An_approved_promotion_waits_for_its_budget_is_committed_and_is_freed_when_the_launch_is_given_up()
    {
        var launch = await _desk.PlannedAsync(Team);
        await _desk.PrepareAsync(launch);
        var asked = (await PromotionAsync(launch, "waiting")).Amount.ToAmount();
        asked.Should().BeInRange(0.01m, 30_000m);

        await BudgetAsync();
        var bound = await PromotionAsync(launch, "bound");
        (bound.Committed.ToAmount(), bound.Revision).Should().Be((asked, 1));
        bound.OverBudgetBy.Should().BeNull("the budget has the money");

        await _desk.Manager.CancelAsync(new ReasonRequest { Launch = launch, Reason = "no demand" }, cancellationToken: Cancellation);
        (await PromotionAsync(launch, "withdrawn")).Committed.ToAmount().Should().Be(0);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<PromotionMoney> PromotionAsync(LaunchRequest launch, string status) =>
        Eventually.GetAsync($"the promotion {status}", async () =>
        (await new Commitments.CommitmentsClient(platform.As("finance", "budget")).ListPromotionsAsync(
            new ListItemsRequest { Team = Team, FiscalYear = Year }, cancellationToken: Cancellation))
            .Promotions.SingleOrDefault(promotion => promotion.Launch == launch.Launch) ?? new PromotionMoney(),
            promotion => promotion.Status == status);

    private async Task BudgetAsync()
    {
        var budget = new BudgetRequest { Team = Team, FiscalYear = Year };
        var manager = new Budgets.BudgetsClient(platform.As("sales-manager", "budget"));
        await manager.CreateAsync(budget, cancellationToken: Cancellation);
        await manager.SetLineAsync(new SetLineRequest
        {
            Budget = budget,
            Category = "promotion",
            Period = Year,
            Amount = 120_000m.ToMoney("USD"),
        }, cancellationToken: Cancellation);
        await manager.SubmitAsync(budget, cancellationToken: Cancellation);
        await new Budgets.BudgetsClient(platform.As("finance", "budget")).ApproveAsync(
            new ApproveBudgetRequest { Budget = budget }, cancellationToken: Cancellation);
        await manager.ActivateAsync(budget, cancellationToken: Cancellation);
    }
}
