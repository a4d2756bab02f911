using SalesPlatform.Contracts;
using SalesPlatform.Planning.AnnualPlans;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.AnnualPlans;

public class RevisePlanTests
{
    private static readonly TargetsImported Quarterly = new("quotas.csv", Grain.Quarter, 1, [40, 40, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0], []);

    [Fact]
    public void The_next_revision_holds_the_figures_of_the_one_before() =>
        PlanDecisions.Revise(Given(AtWork), Mia, "market grew", null).ShouldMake(RevisedTo2);

    [Fact]
    public void The_revision_before_stays_in_force_until_the_next_is_approved()
    {
        var open = Given([.. AtWork, RevisedTo2 with { AnnualTarget = 240m, Months = [.. Enumerable.Repeat(20m, 12)] }]);
        open.Existing.Number.Should().Be(2);
        open.Existing.InForce!.Revision.Should().Be(1);
        open.Existing.InForce.Months.Should().Equal(TenThousandAMonth);
        var handedIn = Then(open, "mia", [Submitted with { Revision = 2, AnnualTarget = 240m }]);
        var approved = Then(handedIn, "eva", PlanDecisions.Approve(handedIn, Eva, null, Today));
        approved.Existing.InForce!.Revision.Should().Be(2);
        approved.Existing.InForce.Months.Should().AllBeEquivalentTo(20m);
    }

    [Fact]
    public void A_new_annual_target_is_split_by_the_seasonality_and_ends_growth()
    {
        var revised = PlanDecisions.Revise(Given(AtWork), Mia, "market grew", 240m).Should().ContainSingle().Which.Should()
            .BeOfType<PlanRevised>().Subject;
        revised.Months.Should().AllBeEquivalentTo(20m);
        Then(Given(AtWork), "mia", [revised]).Existing.Figures.Growth.Should().BeNull();
    }

    [Fact]
    public void A_new_annual_target_keeps_the_shape_a_file_gave()
    {
        var plan = Given([.. Prepared, Quarterly, Submitted, Approved]);
        PlanDecisions.Revise(plan, Mia, "more", 240m)
            .ShouldMake(new PlanRevised(2, "more", 240m, [80, 80, 80, 0, 0, 0, 0, 0, 0, 0, 0, 0], "mia"));
    }

    [Fact]
    public void Targets_of_holders_are_kept_and_what_is_left_moves_with_the_target()
    {
        var plan = Given([.. Prepared, new TargetAssigned("rep", "rep-1", "FY2027-M01", 9_000m, [9_000m]), Submitted, Approved]);
        var revised = Then(plan, "mia", PlanDecisions.Revise(plan, Mia, "less", 60_000m));
        revised.Existing.Figures.Unallocated(2027).Single(left => left.Period == Period.Month(2027, 1)).Amount.Should().Be(-4_000m);
    }

    [Fact]
    public void A_rejected_plan_is_opened_again_under_its_own_number()
    {
        var rejected = Given([.. HandedIn, Rejected]);
        var open = Then(rejected, "max", PlanDecisions.Revise(rejected, Person("max", "sales-manager"), "bolder", 240m));
        open.Should().BeOfType<AnnualPlan.Draft>();
        (open.Existing.Number, open.Existing.Author).Should().Be((1, "mia"));
        open.Existing.Writers.Should().BeEquivalentTo("mia", "max");
    }

    [Fact]
    public void The_next_revision_is_written_by_who_opens_it()
    {
        var open = Then(Given(AtWork), "max", PlanDecisions.Revise(Given(AtWork), Person("max", "sales-manager"), "bolder", null));
        open.Existing.Author.Should().Be("max");
        open.Existing.Writers.Should().BeEquivalentTo("max");
    }

    [Fact]
    public void Revising_again_changes_nothing() =>
        PlanDecisions.Revise(Given([.. AtWork, RevisedTo2]), Mia, "market grew", null).ShouldMake();

    [Fact]
    public void A_second_revision_at_once_is_refused() =>
        ShouldBreak(() => PlanDecisions.Revise(Given([.. AtWork, RevisedTo2]), Mia, "another reason", null), "revision-open");

    [Fact]
    public void A_submitted_plan_is_not_revised() =>
        ShouldBreak(() => PlanDecisions.Revise(Given(HandedIn), Mia, "wait", null), "revision-open");

    [Fact]
    public void A_closed_plan_is_not_revised() =>
        ShouldBreak(() => PlanDecisions.Revise(Given([.. AtWork, Closed]), Mia, "late", null), "plan-closed");

    [Fact]
    public void A_negative_target_is_refused() =>
        ShouldNameField(() => PlanDecisions.Revise(Given(AtWork), Mia, "less", -1m), "annual_target", "negative");
}
