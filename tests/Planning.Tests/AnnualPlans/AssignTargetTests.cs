using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.Strategies;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.AnnualPlans;

public class AssignTargetTests
{
    private static readonly Period Quarter1 = Period.Quarter(2027, 1);
    private static readonly Period Month1 = Period.Month(2027, 1);

    [Fact]
    public void A_quarter_is_split_over_its_months_to_the_cent() =>
        PlanDecisions.Assign(Given(Drafted), Dimensions.Rep, "rep-1", Quarter1, 100m)
            .ShouldMake(new TargetAssigned("rep", "rep-1", "FY2027-Q1", 100m, [33.34m, 33.33m, 33.33m]));

    [Fact]
    public void A_year_is_split_by_the_plans_seasonality()
    {
        var plan = Given(Drafted with { Seasonality = [1, 2, 3, 1, 1, 1, 1, 1, 1, 0, 0, 0] });
        PlanDecisions.Assign(plan, Dimensions.Region, "east", Id.FiscalYear, 12m)
            .ShouldMake(new TargetAssigned("region", "east", "FY2027", 12m, [1, 2, 3, 1, 1, 1, 1, 1, 1, 0, 0, 0]));
    }

    [Fact]
    public void A_quarter_whose_months_weigh_nothing_is_split_equally()
    {
        var plan = Given(Drafted with { Seasonality = [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0] });
        PlanDecisions.Assign(plan, Dimensions.Rep, "rep-1", Period.Quarter(2027, 4), 9m)
            .ShouldMake(new TargetAssigned("rep", "rep-1", "FY2027-Q4", 9m, [3, 3, 3]));
    }

    [Fact]
    public void A_target_of_zero_is_a_target() =>
        PlanDecisions.Assign(Given(Drafted), Dimensions.Rep, "rep-1", Month1, 0m)
            .ShouldMake(new TargetAssigned("rep", "rep-1", "FY2027-M01", 0m, [0m]));

    [Fact]
    public void A_later_assignment_replaces_the_months_it_covers_and_no_others()
    {
        var plan = Given(Drafted,
            new TargetAssigned("rep", "rep-1", "FY2027-Q1", 30m, [10, 10, 10]), new TargetAssigned("rep", "rep-1", "FY2027-M02", 4m, [4]));
        plan.Existing.Figures.TargetsOf(Dimensions.Rep, "rep-1", Quarter1).Should().Equal(10m, 4m, 10m);
    }

    [Fact]
    public void What_is_left_is_told_for_the_year_its_quarters_and_its_months()
    {
        var left = Given(Drafted, new TargetAssigned("rep", "rep-1", "FY2027-M01", 4_000m, [4_000m])).Existing.Figures
            .Unallocated(2027).ToList();
        left.Should().HaveCount(17);
        Left(left, "FY2027-M01").Should().Be(6_000m);
        Left(left, "FY2027-Q1").Should().Be(26_000m);
        Left(left, "FY2027").Should().Be(116_000m);
    }

    [Fact]
    public void Over_assignment_is_an_explicit_negative_amount()
    {
        var left = Given(Drafted, new TargetAssigned("region", "east", "FY2027-M01", 12_000m, [12_000m])).Existing.Figures
            .Unallocated(2027).ToList();
        left.Should().AllSatisfy(item => item.Dimension.Should().Be(Dimensions.Region));
        Left(left, "FY2027-M01").Should().Be(-2_000m);
    }

    [Fact]
    public void The_same_assignment_again_changes_nothing() =>
        PlanDecisions.Assign(Given(Drafted, new TargetAssigned("rep", "rep-1", "FY2027-Q1", 9m, [3, 3, 3])), Dimensions.Rep, "rep-1",
            Quarter1, 9m).ShouldMake();

    [Fact]
    public void A_negative_target_is_refused() =>
        ShouldNameField(() => PlanDecisions.Assign(Given(Drafted), Dimensions.Rep, "rep-1", Month1, -1m), "amount", "negative");

    [Fact]
    public void A_target_finer_than_a_cent_is_refused() =>
        ShouldNameField(() => PlanDecisions.Assign(Given(Drafted), Dimensions.Rep, "rep-1", Month1, 0.001m), "amount", "finer-than-a-cent");

    [Fact]
    public void A_period_of_another_year_is_refused() =>
        ShouldNameField(() => PlanDecisions.Assign(Given(Drafted), Dimensions.Rep, "rep-1", Period.Month(2028, 1), 1m), "period",
            "outside-the-plan");

    [Fact]
    public void A_plan_that_is_not_there_is_not_found() =>
        Refused(() => PlanDecisions.Assign(Given(), Dimensions.Rep, "rep-1", Month1, 1m)).Refusal.Should().Be(Refusal.NotFound);

    public static TheoryData<string> NotEditable => ["submitted", "approved", "active", "closed"];

    [Theory]
    [MemberData(nameof(NotEditable))]
    public void Only_a_draft_is_edited(string status)
    {
        object[] history = status switch
        {
            "submitted" => HandedIn,
            "approved" => InForce,
            "active" => AtWork,
            _ => [.. AtWork, Closed],
        };
        var plan = Given(history);
        plan.Status.Should().Be(status);
        ShouldBreak(() => PlanDecisions.Assign(plan, Dimensions.Rep, "rep-1", Month1, 1m), "not-a-draft");
        ShouldBreak(() => PlanDecisions.Phase(plan, [2, .. Enumerable.Repeat(1m, 11)]), "not-a-draft");
        ShouldBreak(() => StrategyDecisions.SetItem(plan, new StrategyItemSet("late", "late", "late", "", null)), "not-a-draft");
        ShouldBreak(() => StrategyDecisions.Position(plan, new PlanPositioned([new Segment("late", "")], "late")), "not-a-draft");
        ShouldBreak(() => DiscussionDecisions.Propose(plan, Eva, 1m, "late"), "not-a-draft");
    }

    [Fact]
    public void The_first_edit_of_a_rejected_plan_makes_it_a_draft_of_the_same_revision()
    {
        var rejected = Given([.. HandedIn, Rejected]);
        var edited = Then(rejected, "mia", PlanDecisions.Assign(rejected, Dimensions.Rep, "rep-1", Month1, 1m));
        edited.Should().BeOfType<AnnualPlan.Draft>().Which.Plan.Number.Should().Be(1);
    }

    private static decimal Left(IEnumerable<Unallocated> left, string period) =>
        left.Single(item => item.Period.ToString() == period).Amount;
}
