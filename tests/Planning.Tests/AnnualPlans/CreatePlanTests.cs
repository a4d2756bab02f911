using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.TeamYears;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.AnnualPlans;

public class CreatePlanTests
{
    [Fact]
    public void A_new_plan_opens_as_a_draft_with_the_grown_baseline_split_over_its_months() =>
        PlanDecisions.Create(Given(), Mia, Terms).ShouldMake(Drafted);

    [Fact]
    public void Fifty_million_and_20_percent_make_sixty_million() =>
        (Terms with { Baseline = 50_000_000m }).Target().Should().Be(60_000_000m);

    [Theory]
    [InlineData(15, 14)] // 0.15 − 10 % = 0.135
    [InlineData(25, 22)] // 0.25 − 10 % = 0.225
    public void A_tie_is_rounded_to_the_even_cent(int baselineCents, int targetCents) =>
        (Terms with { Baseline = baselineCents / 100m, Growth = -0.1m }).Target().Should().Be(targetCents / 100m);

    [Fact]
    public void Months_follow_the_seasonality_to_the_cent()
    {
        decimal[] weights = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        var drafted = PlanDecisions.Create(Given(), Mia, Terms with { Growth = null, AnnualTarget = 100m, Seasonality = weights })
            .Should().ContainSingle().Which.Should().BeOfType<PlanDrafted>().Subject;
        drafted.Months.Should().Equal(33.34m, 33.33m, 33.33m, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    [Fact]
    public void The_same_plan_again_changes_nothing() => PlanDecisions.Create(Given(Drafted), Mia, Terms).ShouldMake();

    [Fact]
    public void The_same_plan_again_changes_nothing_after_it_moved_on() => PlanDecisions.Create(Given(AtWork), Mia, Terms).ShouldMake();

    [Fact]
    public void Another_plan_for_the_same_team_and_year_is_refused() =>
        Refused(() => PlanDecisions.Create(Given(Drafted), Mia, Terms with { Growth = 0.3m })).Refusal.Should().Be(Refusal.AlreadyExists);

    [Fact]
    public void Another_author_with_the_same_figures_is_refused() =>
        Refused(() => PlanDecisions.Create(Given(Drafted), Person("max", "sales-manager"), Terms)).Refusal.Should()
            .Be(Refusal.AlreadyExists);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(null)]
    public void Growth_needs_a_baseline_above_zero(int? baseline) =>
        ShouldBreak(() => PlanDecisions.Create(Given(), Mia, Terms with { Baseline = baseline }), "absolute-target-needed");

    [Fact]
    public void A_baseline_below_zero_takes_an_absolute_target() =>
        PlanDecisions.Create(Given(), Mia, Terms with { Baseline = -5m, Growth = null, AnnualTarget = 120_000m })
            .ShouldMake(Drafted with { Baseline = -5m, Growth = null });

    [Fact]
    public void Growth_and_an_amount_together_are_refused() =>
        ShouldNameField(Creating(Terms with { AnnualTarget = 5m }), "annual_target", "not-exactly-one");

    [Fact]
    public void Neither_growth_nor_an_amount_is_refused() =>
        ShouldNameField(Creating(Terms with { Growth = null }), "annual_target", "not-exactly-one");

    [Fact]
    public void Growth_below_minus_100_percent_is_refused() =>
        ShouldNameField(Creating(Terms with { Growth = -1.01m }), "growth", "out-of-range");

    [Fact]
    public void A_negative_target_is_refused() => ShouldNameField(Creating(Absolute(-1m)), "annual_target", "negative");

    [Fact]
    public void A_target_finer_than_a_cent_is_refused() =>
        ShouldNameField(Creating(Absolute(1.001m)), "annual_target", "finer-than-a-cent");

    [Fact]
    public void A_target_beyond_exact_arithmetic_is_refused() =>
        ShouldNameField(Creating(Absolute(TargetAmounts.Largest + 1)), "annual_target", "too-large");

    [Fact]
    public void A_baseline_beyond_exact_arithmetic_is_refused() =>
        ShouldNameField(Creating(Terms with { Baseline = TargetAmounts.Largest + 1 }), "baseline", "too-large");

    [Fact]
    public void A_baseline_without_a_source_is_refused() =>
        ShouldNameField(Creating(Terms with { BaselineSource = "" }), "baseline_source", "missing");

    [Fact]
    public void Eleven_weights_are_refused() =>
        ShouldNameField(Creating(Terms with { Seasonality = [.. Enumerable.Repeat(1m, 11)] }), "seasonality", "not-twelve");

    [Fact]
    public void A_negative_weight_is_refused() =>
        ShouldNameField(Creating(Terms with { Seasonality = [-1, .. Enumerable.Repeat(1m, 11)] }), "seasonality", "out-of-range");

    [Fact]
    public void Weights_that_are_all_zero_are_refused() =>
        ShouldNameField(Creating(Terms with { Seasonality = [.. Enumerable.Repeat(0m, 12)] }), "seasonality", "all-zero");

    [Fact]
    public void All_wrong_fields_are_named_at_once() =>
        Refused(Creating(Terms with { Growth = -2m, BaselineSource = "" })).Fields.Should().HaveCount(2);

    private static PlanTerms Absolute(decimal amount) => Terms with { Growth = null, AnnualTarget = amount };

    private static Func<IEnumerable<object>> Creating(PlanTerms terms) => () => PlanDecisions.Create(Given(), Mia, terms);
}
