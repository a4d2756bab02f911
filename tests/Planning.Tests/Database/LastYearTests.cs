using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Documents;
using SalesPlatform.Tests.Hosting;
using static SalesPlatform.Tests.Planning.Database.Desk;
using DeliverablesClient = SalesPlatform.Contracts.Deliverables.V1.Deliverables.DeliverablesClient;

namespace SalesPlatform.Tests.Planning.Database;

/// <summary>A plan's targets stand beside what was sold the year before, and the way from the one to the other is drawn.</summary>
[Collection(nameof(RunningPlanning))]
public class LastYearTests(RunningPlanning planning)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Targets_stand_beside_last_year_and_the_steps_between_them_add_up()
    {
        var desk = await planning.DeskAsync();
        var (an, bo) = ($"{desk.Team}-an", $"{desk.Team}-bo");
        await HireAsync(an, "An Lin", desk.Team);
        await HireAsync(bo, "Bo Wei", desk.Team);
        await planning.LearnAsync($"employee/{bo}", 2, new EmployeeLeft(bo, desk.Team, new DateOnly(2026, 7, 1)));
        await SellAsync(1, an, "2026-03-10", "pumps", 30_000_000.25m);
        await SellAsync(2, bo, "2026-05-10", "valves", 12_000_000m);
        await SellAsync(3, bo, "2026-08-10", "valves", 5_000_000m);
        await desk.DraftAsync();
        await AssignAsync(desk, an, "", 40_000_000m);
        await AssignAsync(desk, "", "pumps", 45_000_000m);
        await AssignAsync(desk, "", "valves", 15_000_000m);

        var content = await ContentAsync(desk);
        var workbook = new WorkbookReader(DocumentRenderer.Render(content, null, Language.English, FileFormat.Xlsx));
        workbook.Numbers("By product line", "pumps").Take(3).Should().Equal(30_000_000.25m, 45_000_000m, 14_999_999.75m);
        workbook.Numbers("By sales rep", "Bo Wei").Take(3).Should().Equal(12_000_000m, null, -12_000_000m);
        workbook.Numbers("By sales rep", "Not assigned (negative: over-assigned)").Take(3).Should().Equal(null, 20_000_000m, 20_000_000m);
        workbook.Numbers("By sales rep", "Still expected of last year by the baseline").Take(3).Should()
            .Equal(7_999_999.75m, null, -7_999_999.75m);
        workbook.Numbers("By sales rep", "Total").Take(4).Should().Equal(50_000_000m, 60_000_000m, 10_000_000m, 0.2m);
        workbook.Numbers("Targets by month", "Mar 2027").Take(2).Should().Equal(30_000_000.25m, 5_000_000m);
        workbook.Numbers("Targets by month", "Dec 2027").Take(2).Should().Equal(null, 5_000_000m);
        var bridges = content.Sections.SelectMany(section => section.Blocks).Select(block => block.Chart)
            .Where(chart => chart?.Form == "waterfall").ToList();
        bridges.Select(chart => chart!.Id).Should().Equal("bridge-product-line", "bridge-rep");
        content.ToString().Should().Contain("holders.none-region", "that the plan is not divided by region is said");
        content.Sections[0].Blocks[0].Table.Rows.Should().Contain(row => row.Cells[0].Text.Key == "argue.bridge");

        await SellAsync(4, an, "2026-03-10", "pumps", -30_000_000.25m);
        new WorkbookReader(DocumentRenderer.Render(await ContentAsync(desk), null, Language.English, FileFormat.Xlsx))
            .Numbers("By product line", "pumps").Take(2).Should().Equal(0m, 45_000_000m);
    }

    [Fact]
    public async Task Without_sales_of_last_year_the_document_says_so_and_compares_nothing()
    {
        var desk = await planning.DeskAsync();
        await desk.DraftAsync();
        var content = await ContentAsync(desk);
        content.Sections.Single(section => section.Id == "targets").Blocks[0].Notice.Key.Should().Be("targets.no-last-year");
        content.Sections.SelectMany(section => section.Blocks).Should().NotContain(
            block => block.Chart != null && block.Chart.Form == "waterfall");
    }

    [Fact]
    public async Task A_plan_without_a_baseline_has_a_document_and_no_growth()
    {
        var desk = await planning.DeskAsync();
        await desk.Plans.CreateAsync(
            new CreatePlanRequest { Team = desk.Team, FiscalYear = "FY2027", AnnualTarget = Cny(60_000_000) },
            cancellationToken: Cancellation);
        await desk.Strategies.SetItemAsync(new SetStrategyItemRequest
        {
            Plan = desk.Plan,
            Item = new StrategyItem
            {
                Key = "visits", Title = "Visits", Measure = "a visit a month", Owner = "mia", Period = "FY2027-Q1",
                ExpectedEffect = Cny(7_000_000),
            },
        }, cancellationToken: Cancellation);
        var content = await ContentAsync(desk);
        content.Sections.Should().NotBeEmpty();
        content.ToString().Should().NotContain("argue.effect", "above what it would be is not known");
    }

    private Task HireAsync(string employee, string name, string team) =>
        planning.LearnAsync($"employee/{employee}", 1, new EmployeeHired(employee, name, team, new DateOnly(2025, 1, 1)));

    private Task SellAsync(int number, string rep, string day, string line, decimal amount) => planning.LearnAsync(
        "sales-sums/credits", number, new SalesSummed(number - 1, number, 1,
            [new SummedCredit(rep, "North", line, DateOnly.ParseExact(day, "yyyy-MM-dd"), amount, null)]));

    private static async Task AssignAsync(Desk desk, string rep, string line, decimal amount)
    {
        var asked = new AssignTargetRequest { Plan = desk.Plan, Period = "FY2027", Amount = Cny(amount) };
        if (rep.Length > 0)
            asked.Rep = rep;
        else
            asked.ProductLine = line;
        await desk.Plans.AssignAsync(asked, cancellationToken: Cancellation);
    }

    private async Task<DocumentContent> ContentAsync(Desk desk) => await new DeliverablesClient(
        planning.As("mia", "sales-manager", desk.Team)).GetAsync(
        new GetDeliverableRequest { Kind = "sales-plan", Team = desk.Team, Period = "FY2027" }, cancellationToken: Cancellation);
}
