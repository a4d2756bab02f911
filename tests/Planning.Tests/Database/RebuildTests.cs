using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Tests.Hosting;
using static SalesPlatform.Tests.Planning.Database.Desk;

namespace SalesPlatform.Tests.Planning.Database;

/// <summary>A rebuilt view equals the one that was written as the events came in.</summary>
[Collection(nameof(RunningPlanning))]
public class RebuildTests(RunningPlanning planning)
{
    [Fact]
    public async Task Rebuilt_views_equal_the_live_ones()
    {
        var desk = await planning.DeskAsync();
        await desk.Names.GiveAsync(
            new GiveNameRequest { Kind = NameKind.Region, Code = "North", Zh = "北区" }, cancellationToken: Cancellation);
        await desk.DraftAsync();
        await desk.PrepareAsync();
        await desk.AskAsync("finance");
        await desk.Research.ReviseCompetitorAsync(desk.Competitor("contoso", "direct"), cancellationToken: Cancellation);
        await desk.Research.ProfileCompetitorAsync(desk.Competitor("fabrikam"), cancellationToken: Cancellation);
        await desk.SeniorManagement.ProposeAsync(
            new ProposeTargetRequest { Plan = desk.Plan, AnnualTarget = Cny(61_000_000), Reason = "why" }, cancellationToken: Cancellation);
        await desk.Discussion.AgreeAsync(new AgreeTargetRequest { Plan = desk.Plan }, cancellationToken: Cancellation);
        await desk.Plans.SubmitAsync(desk.Plan, cancellationToken: Cancellation);
        await desk.Executive.RejectAsync(new RejectPlanRequest { Plan = desk.Plan, Reason = "not yet" }, cancellationToken: Cancellation);
        await desk.Strategies.SetItemAsync(new SetStrategyItemRequest
        {
            Plan = desk.Plan, Item = new StrategyItem { Key = "k", Title = "t", Measure = "m" },
        }, cancellationToken: Cancellation);
        (await desk.Plans.ListAsync(new ListPlansRequest { Team = desk.Team }, cancellationToken: Cancellation)).Plans.Should()
            .ContainSingle()
            .Which.Should()
            .Be(new PlanSummary
            {
                Team = desk.Team, FiscalYear = "FY2027", Status = "draft", Revision = 1,
                AnnualTarget = Cny(61_000_000)
            });

        await planning.LearnAsync("sales-sums/credits", 1, new SalesSummed(0, 1, 1,
            [new SummedCredit("ann", "North", "", new DateOnly(2026, 3, 1), 45, null),
                new SummedCredit("bob", "North", "", new DateOnly(2026, 3, 1), 45, planning.Time.GetUtcNow().AddDays(-9))]));
        await new Contracts.Deliverables.V1.Deliverables.DeliverablesClient(planning.As("mia", "sales-manager", desk.Team)).IssueAsync(
            new Contracts.Deliverables.V1.IssueDeliverableRequest
            {
                Deliverable = new Contracts.Deliverables.V1.GetDeliverableRequest
                {
                    Kind = "market-analysis-report", Team = desk.Team,
                    Period = "FY2027"
                },
            }, cancellationToken: Cancellation);
        await new RebuiltViews(planning).ShouldEqualTheLiveOnesAsync(Cancellation);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
