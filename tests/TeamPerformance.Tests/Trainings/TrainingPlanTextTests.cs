using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Deliverables;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Appraisals;
using SalesPlatform.TeamPerformance.Deliverables;
using SalesPlatform.TeamPerformance.Trainings;
using static SalesPlatform.Tests.TeamPerformance.Story;

namespace SalesPlatform.Tests.TeamPerformance.Trainings;

/// <summary>An and Bo were trained, Cy was not; Bo left in March.</summary>
public class TrainingPlanTextTests
{
    private static readonly Period Quarter = Period.Parse("FY2027-Q1");
    private static readonly DateOnly From = new(2027, 1, 1);
    private static readonly Dictionary<string, string> Names = new() { ["E1"] = "An", ["E2"] = "Bo", ["E3"] = "Cy" };

    private static readonly AppraisalView[] Appraisals =
        [Score("E1", "FY2026-Q4", 70), Score("E1", "FY2027-Q1", 82), Score("E2", "FY2026-Q4", 80), Score("E2", "FY2027-Q1", 84),
            Score("E3", "FY2026-Q4", 75), Score("E3", "FY2027-Q1", 76), Score("E4", "FY2027-Q1", 99)];

    [Fact]
    public void The_trained_stand_beside_the_others_by_people_with_both_scores()
    {
        var comparison = TrainingComparison.Of(Team(Held("E1", 900m), Held("E2", null)), Appraisals, Quarter)!;

        (comparison.Before, comparison.After).Should().Be((Period.Parse("FY2026-Q4"), Quarter));
        comparison.Trained.Should().Be(new ScoreChange(2, 75, 83));
        comparison.Untrained.Should().Be(new ScoreChange(1, 75, 76), "E4 has no score before");
        TrainingComparison.Of(Team(), Appraisals, Period.Parse("FY2029")).Should().BeNull("nobody was appraised then");
    }

    [Fact]
    public void Planned_and_actual_cost_stand_side_by_side_with_their_sums()
    {
        var content = Write(Team(Held("E1", 900m), Held("E2", null)));

        Table(content, "plans").Rows.Select(row => (row.Cells[5].Money?.Units, row.Cells[6].Money?.Units)).Should()
            .Equal((1_000, 900), (1_000, null), (2_000, 900));
        var cost = Finding(content, "argue.cost").Cells[0].Text.Arguments;
        (cost[0].Money.Units, cost[1].Money.Units).Should().Be((900, 1_000), "only trainings with their cost recorded are compared");
    }

    [Fact]
    public void Who_was_trained_and_left_is_named()
    {
        var left = Table(Write(Team(Held("E1", 900m), Held("E2", 950m))), "left").Rows.Single();

        (left.Cells[0].Text.Literal, left.Cells[3].Money.Units).Should().Be(("Bo", 950));
    }

    [Theory]
    [InlineData("nobody changed the routine", "nobody changed the routine")]
    [InlineData("", null)]
    public void A_training_without_effect_is_issued_with_its_cause_only(string conclusion, string? told)
    {
        var training = Held("E1", 900m);
        var reviewed = training with
        {
            Content = training.Content with
            {
                Effect = new TrainingEffectReviewed("hours", 61, 64, true, 0, TrainingVerdict.NotEffective, conclusion, "mia"),
            },
        };

        if (told is null)
            FluentActions.Invoking(() => Write(Team(reviewed), "mia")).Should().Throw<DomainException>().Which.Code.Should()
                .Be("cause-missing");
        else
            Finding(Write(Team(reviewed), "mia"), "argue.no-effect").Cells[1].Text.Literal.Should().Be(told);
    }

    private static AppraisalView Score(string employee, string quarter, decimal score) =>
        new($"appraisal/{employee}/{quarter}", employee, "north", quarter, "final", score, []);

    private static TeamTraining Team(params IEnumerable<TrainingView> plans) => TeamTraining.Of(plans, From, From.AddMonths(3));

    private static TrainingView Held(string employee, decimal? cost)
    {
        object[] events =
        [
            new TrainingProposed(Guid.Empty, employee, "north", "Offers", "faster", "slow", null, "mia"), new TrainingAgreed("hal"),
            new TrainingScheduled("Academy", From, From.AddDays(1), 1_000m, "CNY"),
            new TrainingAttended(Guid.Empty, employee, "north", From.AddDays(1)),
            .. cost is { } known ? [new TrainingCostRecorded(known, "CNY", "hal")] : Array.Empty<object>(),
        ];
        return Viewed<TrainingView>(TrainingView.After, events, stream: $"training-plan/{employee}")!;
    }

    private static DocumentContent Write(TeamTraining training, string author = "")
    {
        var document = new DocumentBuilder(new DocumentContent { Currency = "CNY", Author = author });
        new TrainingPlanText(document, Quarter, training, Names, [], From.AddMonths(4))
        {
            Outcome = new TrainingOutcomeText(document, training, TrainingComparison.Of(training, Appraisals, Quarter), Names,
                [new Leaver("E2", new DateOnly(2027, 3, 1))], IsOfTeam: true),
        }.Write();
        return document.Build();
    }

    private static Row Finding(DocumentContent content, string key) =>
        Table(content, "argument").Rows.Single(row => row.Cells[0].Text.Key == key);

    private static DocumentTable Table(DocumentContent content, string id) => content.Sections.SelectMany(section => section.Blocks)
        .Select(block => block.Table).OfType<DocumentTable>().Single(table => table.Id == id);
}
