using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Tests.Hosting;
using DeliverablesClient = SalesPlatform.Contracts.Deliverables.V1.Deliverables.DeliverablesClient;

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>A rebuilt view equals the one that was written as the events came in.</summary>
[Collection(nameof(RunningBudget))]
public class RebuildTests(RunningBudget budget)
{
    [Fact]
    public async Task Rebuilt_views_equal_the_live_ones()
    {
        await budget.LearnAsync("name/cost-category/travel", 1, new NameGiven("cost-category", "travel", "差旅", null));
        var desk = await Desk.WithActiveBudgetAsync(budget);
        await desk.PostAsync("i-1", "travel", 12_000);
        await desk.PostAsync("i-1", "travel", 9_000, revision: 2);
        await desk.Budgets.ReviseAsync(new ReviseBudgetRequest { Budget = desk.Budget, Reason = "more" }, cancellationToken: Cancellation);
        var rep = $"rep-of-{desk.Team}";
        await budget.LearnAsync($"employee/{rep}", 2, new EmployeeLeft(rep, desk.Team, new DateOnly(2026, 9, 1)));
        await budget.LearnAsync($"employee/{rep}", 1, new EmployeeHired(rep, "Ann", desk.Team, new DateOnly(2020, 1, 1)));
        await budget.LearnAsync("sales-sums/credits", 1, new SalesSummed(0, 1, 1,
            [new SummedCredit(rep, "r", "", new DateOnly(2026, 8, 3), 300m, null),
                new SummedCredit("other", "r", "", new DateOnly(2026, 8, 3), 300m, budget.Time.GetUtcNow().AddDays(-9))]));
        await budget.LearnAsync($"annual-plan/{desk.Team}/FY2027", 1,
            new PlanApproved(desk.Team, "FY2027", 1, new DateOnly(2026, 7, 1), "CNY", [.. Enumerable.Repeat(100m, 12)], [], "mia", "eva"));

        await new DeliverablesClient(budget.As("mia", "sales-manager", desk.Team)).IssueAsync(
            new IssueDeliverableRequest
            {
                Deliverable = new GetDeliverableRequest
                {
                    Kind = "cost-analysis", Team = desk.Team,
                    Period = "FY2027-Q1"
                }
            }, cancellationToken: Cancellation);
        var launch = Guid.CreateVersion7();
        await budget.LearnAsync($"launch/{launch}", 1,
            new PromotionPlanApproved(launch, "P-1", desk.Team, 1, new(2026, 12, 1), new(2026, 12, 2), 5m, "CNY",
            [new PromotionChannel("web", new(2026, 12, 1), new(2026, 12, 2), 5m)], "fay", "mia"));
        await new RebuiltViews(budget).ShouldEqualTheLiveOnesAsync(Cancellation);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
