using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.Strategies;
using SalesPlatform.Tests.Planning.AnnualPlans;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.Strategies;

public class StrategyTests
{
    private static readonly PlanPositioned Positioned = new([new Segment("mid-size makers", "50 to 500 people")], "up again within a day");
    private static readonly StrategyItemSet KeyAccounts = new("key-accounts", "Key accounts", "a visit a month", "mia", "FY2027-Q1");

    [Fact]
    public void A_plan_is_positioned_whole()
    {
        StrategyDecisions.Position(Given(Drafted), Positioned).ShouldMake(Positioned);
        StrategyDecisions.Position(Given(Drafted, Positioned), Positioned with { Segments = [.. Positioned.Segments] }).ShouldMake();
        StrategyDecisions.Position(Given(Drafted, Positioned), Positioned with { ValueProposition = "cheap" }).Should().ContainSingle();
    }

    [Fact]
    public void A_positioning_has_segments_each_once()
    {
        ShouldNameField(() => StrategyDecisions.Position(Given(Drafted), Positioned with { Segments = [] }), "segments", "missing");
        ShouldNameField(() => StrategyDecisions.Position(Given(Drafted), Positioned with { Segments = [new("a", ""), new("a", "b")] }),
            "segments", "duplicate");
    }

    [Fact]
    public void Items_are_set_changed_and_dropped()
    {
        StrategyDecisions.SetItem(Given(Drafted), KeyAccounts).ShouldMake(KeyAccounts);
        StrategyDecisions.SetItem(Given(Drafted, KeyAccounts), KeyAccounts).ShouldMake();
        StrategyDecisions.SetItem(Given(Drafted, KeyAccounts), KeyAccounts with { Owner = "max" })
            .ShouldMake(KeyAccounts with { Owner = "max" });
        StrategyDecisions.DropItem(Given(Drafted, KeyAccounts), "key-accounts").ShouldMake(new StrategyItemDropped("key-accounts"));
        var dropped = Given(Drafted, KeyAccounts, new StrategyItemDropped("key-accounts"));
        dropped.Existing.Strategy.Items.Should().BeEmpty();
        StrategyDecisions.DropItem(dropped, "key-accounts").ShouldMake();
        StrategyDecisions.SetItem(dropped, KeyAccounts).ShouldMake(KeyAccounts);
    }

    [Fact]
    public void An_item_that_never_was_is_not_dropped() =>
        Refused(() => StrategyDecisions.DropItem(Given(Drafted), "nothing")).Refusal.Should().Be(Refusal.NotFound);

    [Fact]
    public void An_item_lies_in_the_plans_year() => ShouldNameField(
        () => StrategyDecisions.SetItem(Given(Drafted), KeyAccounts with { Period = "FY2028-Q1" }), "item.period", "outside-the-plan");

    [Fact]
    public void What_an_item_is_to_bring_to_cost_and_to_risk_is_kept_with_it()
    {
        var told = KeyAccounts with { Effect = 900_000m, Cost = 40_000m, Risk = "two reps start in spring" };
        StrategyDecisions.SetItem(Given(Drafted, KeyAccounts), told).ShouldMake(told);
        StrategyDecisions.SetItem(Given(Drafted, told), told).ShouldMake();
        ShouldNameField(() => StrategyDecisions.SetItem(Given(Drafted), told with { Effect = -1 }), "item.expected_effect", "out-of-range");
        ShouldNameField(() => StrategyDecisions.SetItem(Given(Drafted), told with { Cost = 1e13m }), "item.cost", "out-of-range");
    }

    [Fact]
    public void Without_a_plan_there_is_nothing_to_position() =>
        Refused(() => StrategyDecisions.Position(Given(), Positioned)).Refusal.Should().Be(Refusal.NotFound);

    [Fact]
    public void Whoever_writes_the_strategy_is_a_writer_of_the_plan()
    {
        var plan = Then(Given([.. HandedIn, Rejected]), "eva", [KeyAccounts]);
        plan.Status.Should().Be("draft");
        plan.Existing.Writers.Should().Contain("eva");
    }

    [Fact]
    public void The_next_revision_begins_with_the_strategy_of_the_one_before() =>
        Given([Drafted, Positioned, KeyAccounts, Submitted, Approved, RevisedTo2]).Existing.Strategy.Should().BeEquivalentTo(
            Given(Drafted, Positioned, KeyAccounts).Existing.Strategy);
}
