using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning.V1;
using static SalesPlatform.Tests.Planning.Database.Desk;
using DeliverablesClient = SalesPlatform.Contracts.Deliverables.V1.Deliverables.DeliverablesClient;

namespace SalesPlatform.Tests.Planning.Database;

/// <summary>市场分析报告: who has which part of the sales that are known, how that moves, and what follows for the plan.</summary>
[Collection(nameof(RunningPlanning))]
public class MarketReportTests(RunningPlanning planning)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shares_and_positions_come_from_the_sales_of_competitors_that_are_recorded()
    {
        var desk = await planning.DeskAsync();
        await desk.DraftAsync();
        await desk.Research.ProfileCompetitorAsync(Sells(desk, "contoso", 24_000_000m, 30_000_000m), cancellationToken: Cancellation);
        await desk.Research.ProfileCompetitorAsync(Sells(desk, "fabrikam", 21_000_000m, 20_000_000m), cancellationToken: Cancellation);
        await desk.Research.ProfileCompetitorAsync(desk.Competitor("in-dollars"), cancellationToken: Cancellation);

        var content = await ContentAsync(desk);
        var blocks = content.Sections.SelectMany(section => section.Blocks).ToList();
        blocks.Single(block => block.Table is { Id: "shares" }).Table.Rows.Where(row => !row.Total)
            .Select(row => (row.Cells[0].Count, row.Cells[3].Money.ToAmount(), row.Cells[4].Ratio.Value, row.Cells[5].Ratio?.Value))
            .Should().Equal((1, 50_000_000m, "0.5", null), (2, 30_000_000m, "0.3", "0.6"), (3, 20_000_000m, "0.2", "0.4"));
        blocks.Single(block => block.Chart is { Id: "competitors" }).Chart.Series
            .Select(line => string.Join(' ', line.Points.Select(point => point.Value.Value))).Should()
            .Equal("24000000 30000000", "21000000 20000000");
        content.ToString().Should().Contain("argue.share").And.Contain("argue.growth").And.Contain("shares.other-currency");
        content.ToString().Should().NotContain("targets.", "what is in the plan is not told again");
    }

    [Fact]
    public async Task The_plan_names_what_was_found_and_leaves_the_tables_to_the_report()
    {
        var desk = await planning.DeskAsync();
        await desk.DraftAsync();
        await desk.FindAsync(FindingKind.Market, "grows by 7 %");
        await desk.Research.ProfileCompetitorAsync(Sells(desk, "contoso", 24_000_000m, 30_000_000m), cancellationToken: Cancellation);

        var (plan, report) = (await ContentAsync(desk, "sales-plan"), await ContentAsync(desk));
        plan.ToString().Should().Contain("grows by 7 %").And.Contain("we win on service").And.Contain("ground.report");
        TablesOf(plan).Should().NotIntersectWith(TablesOf(report).Where(table => table != "argument"));
        TablesOf(report).Should().Contain(["market", "competitors", "estimates", "shares"]);
    }

    [Fact]
    public async Task Without_their_sales_shares_are_not_known_and_not_zero()
    {
        var desk = await planning.DeskAsync();
        await desk.DraftAsync();
        await desk.Research.ProfileCompetitorAsync(desk.Competitor("in-dollars"), cancellationToken: Cancellation);
        var content = (await ContentAsync(desk)).ToString();
        content.Should().Contain("shares.none").And.Contain("shares.no-trend").And.NotContain("argue.share");
    }

    private static ProfileCompetitorRequest Sells(Desk desk, string key, decimal before, decimal last)
    {
        var profile = desk.Competitor(key);
        profile.Estimates.Clear();
        profile.Estimates.Add(new SalesEstimate { Period = "FY2025", Amount = Cny(before), Source = "annual report" });
        profile.Estimates.Add(new SalesEstimate { Period = "FY2026", Amount = Cny(last), Source = "annual report" });
        return profile;
    }

    private static IEnumerable<string> TablesOf(DocumentContent content) =>
        content.Sections.SelectMany(section => section.Blocks).Where(block => block.Table is not null).Select(block => block.Table.Id);

    private async Task<DocumentContent> ContentAsync(Desk desk, string kind = "market-analysis-report") => await new DeliverablesClient(
        planning.As("mia", "sales-manager", desk.Team)).GetAsync(
        new GetDeliverableRequest { Kind = kind, Team = desk.Team, Period = "FY2027" }, cancellationToken: Cancellation);
}
