using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Planning.AnnualPlans;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.AnnualPlans;

public class TargetsImportTests
{
    private static readonly decimal[] NoMonths = [.. Enumerable.Repeat(0m, 12)];

    private static readonly TargetsImported File = new(
        "quotas.csv", Grain.Month, 1, [5m, .. Enumerable.Repeat(0m, 11)], [new TargetAssignment("rep", "a", "FY2027-M01", 5m)]);

    private static readonly PlanTerms Bare = new(Id, 7, "CNY", null, "", null, null, []);

    private static readonly object[] NewPlan =
    [
        new PlanDrafted("north", "FY2027", 7, "CNY", null, "", null, PlanFigures.EqualSeasonality, NoMonths, "mia"),
        Waived(PreparationKind.CompetitorAnalysis), Waived(PreparationKind.MarketingInput), Waived(PreparationKind.RndInput),
        File,
    ];

    [Fact]
    public void A_file_for_a_year_without_a_plan_opens_one_that_rests_on_the_file() => Import().ShouldMake(NewPlan);

    [Fact]
    public void A_plan_from_a_file_can_be_submitted() =>
        PlanDecisions.Submit(Given(NewPlan), Mia, Ground).ShouldMake(Submitted with { AnnualTarget = 5m });

    [Fact]
    public void The_same_file_again_changes_nothing() => Import(NewPlan).ShouldMake();

    [Fact]
    public void The_same_file_again_changes_nothing_once_the_plan_is_in_force() =>
        Import([.. NewPlan, Submitted with { AnnualTarget = 5m }, Approved with { Months = File.Months, Assignments = File.Assignments }])
            .ShouldMake();

    [Fact]
    public void The_same_figures_under_another_name_change_nothing() =>
        PlanDecisions.Import(Given(NewPlan), Mia, Bare, File with { File = "copy.csv" }).ShouldMake();

    [Fact]
    public void A_file_replaces_all_targets_of_a_draft_and_adds_no_research()
    {
        var draft = Given(Drafted, new TargetAssigned("rep", "b", "FY2027-M02", 3m, [3m]));
        var imported = Then(draft, "mia", PlanDecisions.Import(draft, Mia, Bare, File));
        imported.Existing.Figures.Targets.Should().ContainSingle().Which.Value.Should().Be(5m);
        imported.Existing.Figures.AnnualTarget.Should().Be(5m);
        imported.Existing.Figures.Growth.Should().BeNull();
        imported.Existing.Preparation.Should().BeEmpty();
    }

    [Fact]
    public void A_file_makes_a_rejected_plan_a_draft_again() =>
        Then(Given([.. HandedIn, Rejected]), "mia", Import([.. HandedIn, Rejected])).Status.Should().Be("draft");

    [Fact]
    public void Other_targets_for_a_plan_in_force_are_refused() => ShouldBreak(() => Import(InForce), "not-a-draft");

    private static PreparationRecorded Waived(PreparationKind kind) => new(kind, null, "imported from quotas.csv");

    private static IEnumerable<object> Import(params object[] history) => PlanDecisions.Import(Given(history), Mia, Bare, File);
}
