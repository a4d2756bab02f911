using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Deliverables;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Deliverables;
using SalesPlatform.LaunchCoordination.Launches;
using static SalesPlatform.Tests.LaunchCoordination.LaunchStory;

namespace SalesPlatform.Tests.LaunchCoordination.Launches;

/// <summary>What the launch plan and the promotion plan argue.</summary>
public class LaunchTextTests
{
    private static readonly BusinessCaseSet Case = new("water works", 100m, 90, 10_000m, "CNY", 12,
        [new LaunchRisk("bearings are late", "high", "medium", "", "pam.li")]);

    private static readonly PromotionGoalsSet Goals = new([new PromotionGoal("fair", "visitors", 200m, LowerIsBetter: false)], "mark");

    [Fact]
    public void Price_and_volume_are_held_against_the_target_and_the_risk_is_told()
    {
        var content = Plan(Given([.. LaidDown, Case]));

        Finding(content, "argue.target").Cells[1].Text.Arguments[3].Ratio.Value.Should().Be("0.9");
        Finding(content, "argue.risk").Cells[2].Text.Key.Should().Be("argue.risk-open");
        Table(content, "risks").Rows.Single().Cells[4].Text.Literal.Should().Be("Pam Li", "people have names and no logins");
        Table(content, "case").Rows.Select(row => row.Cells[1].Money?.Units ?? row.Cells[1].Count).Should().Equal(100, 90, 9_000, 10_000);
    }

    [Fact]
    public void Every_condition_names_who_owes_it() => Table(Plan(Given([.. LaidDown, Asked])), "readiness").Rows
        .Where(row => row.Flagged).Should().OnlyContain(row => row.Cells[3].List.Texts.Count > 0);

    [Fact]
    public void A_launch_that_came_late_is_issued_with_its_cause_only()
    {
        var late = Given([.. GoGiven, OnTheMarket with { LaunchedOn = LaunchDay.AddDays(9) }]);

        FluentActions.Invoking(() => Plan(late, "mia")).Should().Throw<DomainException>().Which.Code.Should().Be("cause-missing");
        Finding(Plan(late, "mia", "The port was closed."), "argue.late").Cells[1].Text.Literal.Should().Be("The port was closed");
    }

    [Theory]
    [InlineData("rain", "rain")]
    [InlineData("", null)]
    public void A_goal_that_was_missed_asks_for_its_cause(string cause, string? told)
    {
        var state = Given([.. LaidDown, Terms, Goals, new PromotionResultRecorded("fair", "visitors", 150m, Today, cause, "mark")]);

        if (told is null)
            FluentActions.Invoking(() => Promotion(state, "mark")).Should().Throw<DomainException>().Which.Code.Should()
                .Be("cause-missing");
        else
            Finding(Promotion(state, "mark"), "argue.goal-missed").Cells[1].Text.Literal.Should().Be(told);
        Table(Promotion(state, ""), "goals").Rows.Single().Cells[4].Ratio.Value.Should().Be("0.75");
    }

    private static Row Finding(DocumentContent content, string key) =>
        Table(content, "argument").Rows.Single(row => row.Cells[0].Text.Key == key);

    private static DocumentTable Table(DocumentContent content, string id) => content.Sections.SelectMany(section => section.Blocks)
        .Select(block => block.Table).OfType<DocumentTable>().Single(table => table.Id == id);

    private static DocumentContent Plan(Launch state, string author = "", string cause = "")
    {
        var document = Document(author, cause);
        new LaunchPlanText(document, state, Today).Write();
        return document.Build();
    }

    private static DocumentContent Promotion(Launch state, string author)
    {
        var document = Document(author, "");
        new PromotionPlanText(document, state).Write();
        return document.Build();
    }

    private static DocumentBuilder Document(string author, string cause) =>
        new(new DocumentContent { Currency = "CNY", Author = author }) { Cause = cause };
}
