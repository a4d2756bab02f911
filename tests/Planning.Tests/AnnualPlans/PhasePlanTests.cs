using SalesPlatform.Contracts;
using SalesPlatform.Planning.AnnualPlans;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.AnnualPlans;

public class PhasePlanTests
{
    private static readonly decimal[] Quarterly = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    [Fact]
    public void The_annual_target_is_divided_anew_to_the_cent() =>
        PlanDecisions.Phase(Given(Drafted with { Months = [100m, .. Enumerable.Repeat(0m, 11)] }), Quarterly)
            .ShouldMake(new PlanPhased(Quarterly, [33.34m, 33.33m, 33.33m, 0, 0, 0, 0, 0, 0, 0, 0, 0]));

    [Fact]
    public void Monthly_amounts_as_weights_make_just_those_months()
    {
        decimal[] months = [9_999.99m, 10_000.01m, .. Enumerable.Repeat(10_000m, 10)];
        PlanDecisions.Phase(Given(Drafted), months).ShouldMake(new PlanPhased(months, months));
    }

    [Fact]
    public void What_holders_have_stays_and_what_is_left_follows()
    {
        var plan = Given(Drafted, new TargetAssigned("rep", "a", "FY2027-M01", 10_000m, [10_000m]));
        var phased = Then(plan, "mia", PlanDecisions.Phase(plan, Quarterly)).Existing.Figures;
        phased.AnnualTarget.Should().Be(120_000m);
        phased.Unallocated(2027).Single(left => left.Period == Period.Month(2027, 1)).Amount.Should().Be(30_000m);
    }

    [Fact]
    public void A_plan_whose_months_came_from_a_file_is_divided_by_the_weights_from_then_on()
    {
        var plan = Given(Drafted, new TargetsImported("q.csv", Grain.Month, 1, [120m, .. Enumerable.Repeat(0m, 11)], []));
        var phased = Then(plan, "mia", PlanDecisions.Phase(plan, PlanFigures.EqualSeasonality));
        phased.Existing.Figures.Months.Should().AllBeEquivalentTo(10m);
        PlanDecisions.Phase(phased, PlanFigures.EqualSeasonality).ShouldMake();
    }

    [Fact]
    public void The_same_weights_again_change_nothing() => PlanDecisions.Phase(Given(Drafted), PlanFigures.EqualSeasonality).ShouldMake();

    [Fact]
    public void Eleven_weights_are_refused() =>
        ShouldNameField(() => PlanDecisions.Phase(Given(Drafted), Quarterly[1..]), "seasonality", "not-twelve");

    [Fact]
    public void No_weights_are_refused() => ShouldNameField(() => PlanDecisions.Phase(Given(Drafted), []), "seasonality", "not-twelve");

    [Fact]
    public void A_negative_weight_is_refused() =>
        ShouldNameField(() => PlanDecisions.Phase(Given(Drafted), [-1m, .. Quarterly[1..]]), "seasonality", "out-of-range");

    [Fact]
    public void Weights_that_are_all_zero_are_refused() =>
        ShouldNameField(() => PlanDecisions.Phase(Given(Drafted), [.. Enumerable.Repeat(0m, 12)]), "seasonality", "all-zero");
}
