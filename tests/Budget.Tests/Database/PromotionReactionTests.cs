using SalesPlatform.Budget.Budgets;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>An approved promotion plan arrives from Launch coordination, and its money is bound without anybody typing it.</summary>
[Collection(nameof(RunningBudget))]
public class PromotionReactionTests(RunningBudget budget)
{
    private readonly Guid _launch = Guid.CreateVersion7();

    [Fact]
    public async Task A_promotion_becomes_commitments_changes_them_and_frees_them()
    {
        var desk = await Desk.WithActiveBudgetAsync(budget);
        var cause = Guid.CreateVersion7();
        await budget.LearnAsync($"launch/{_launch}", 2, Plan(desk, 2, 30_000m), cause);
        var bound = await PromotionAsync(desk, "bound", 2);
        (bound.Amount.ToAmount(), bound.Committed.ToAmount(), bound.OverBudgetBy.ToAmount()).Should().Be((30_000m, 30_000m, 30_000m));
        await budget.LearnAsync($"launch/{_launch}", 1, Plan(desk, 1, 99m));
        await budget.LearnAsync($"launch/{_launch}", 3, Plan(desk, 3, 20_000m));
        (await PromotionAsync(desk, "bound", 3)).Committed.ToAmount().Should().Be(20_000m);
        await budget.LearnAsync($"launch/{_launch}", 4, new LaunchCancelled(_launch, "P-1", desk.Team, "no demand", "eva"));
        (await PromotionAsync(desk, "withdrawn", 3)).Committed.ToAmount().Should().Be(0);
        await ShouldNameItsCauseAsync(desk, cause);
    }

    [Fact]
    public async Task A_promotion_that_came_before_its_budget_waits_in_sight()
    {
        var desk = new Desk(budget, await budget.TeamAsync());
        await budget.LearnAsync($"launch/{_launch}", 1, Plan(desk, 1, 5_000m));
        (await PromotionAsync(desk, "waiting", 1)).Commitments.Should().BeEmpty();

        await desk.Budgets.CreateAsync(desk.Budget, cancellationToken: Cancellation);
        await desk.SetAsync("promotion", 120_000);
        await desk.Budgets.SubmitAsync(desk.Budget, cancellationToken: Cancellation);
        await desk.Finance.ApproveAsync(new ApproveBudgetRequest { Budget = desk.Budget }, cancellationToken: Cancellation);
        await desk.Budgets.ActivateAsync(desk.Budget, cancellationToken: Cancellation);

        (await PromotionAsync(desk, "bound", 1)).OverBudgetBy.Should().BeNull();
        (await desk.AvailableAsync("promotion")).Available_.ToAmount().Should().Be(115_000m);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private PromotionPlanApproved Plan(Desk desk, int revision, decimal amount) => new(
        _launch, "P-1", desk.Team, revision, new(2026, 12, 1), new(2026, 12, 31), amount, "CNY",
        [new PromotionChannel("web", new(2026, 12, 1), new(2026, 12, 31), amount)], "fay", "mia");

    private Task<PromotionMoney> PromotionAsync(Desk desk, string status, int revision) => Eventually.GetAsync(
        $"revision {revision} {status}", async () => (await desk.Commitments.ListPromotionsAsync(
            new ListItemsRequest { Team = desk.Team, FiscalYear = "FY2027" }, cancellationToken: Cancellation)).Promotions.Single(),
        promotion => promotion.Status == status && promotion.Revision == revision);

    private async Task ShouldNameItsCauseAsync(Desk desk, Guid cause)
    {
        await using var session = budget.Store.QuerySession();
        var events = await session.Events.FetchStreamAsync(new BudgetId(desk.Team, Period.Year(2027)).Stream, token: Cancellation);
        var opened = events.Single(e => e.Data is CommitmentOpened);
        // The budget's own activation is told as well, and may be told when the plan is there already: then it is what bound it.
        var activation = events.Single(e => e.Data is BudgetActivated).Id;
        opened.GetHeader(EventHeaders.CausationId)?.ToString().Should().BeOneOf($"{cause}", $"{activation}");
        (opened.GetHeader(EventHeaders.Actor)?.ToString(), opened.GetHeader(EventHeaders.Role)?.ToString()).Should()
            .Be(("service:budget", "service"));
    }
}
