using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.LaunchCoordination.Launches;
using SalesPlatform.LaunchCoordination.Promotions;
using static SalesPlatform.Tests.LaunchCoordination.LaunchStory;

namespace SalesPlatform.Tests.LaunchCoordination.Promotions;

/// <summary>What the channels are to reach, and what came of it. The fair runs from 3 to 6 November.</summary>
public class GoalTests
{
    private static readonly PromotionGoal Visitors = new("fair", "visitors", 200m, LowerIsBetter: false);
    private static readonly PromotionGoal Cost = new("web", "cost of a contact", 80m, LowerIsBetter: true);
    private static readonly PromotionGoalsSet Set = new([Visitors, Cost], "mark");
    private static readonly DateOnly After = new(2026, 11, 9);

    [Fact]
    public void Goals_are_set_once_there_are_channels()
    {
        PromotionDecisions.SetGoals(Given([.. LaidDown, Terms]), Mark, [Visitors, Cost]).ShouldMake(Set);
        PromotionDecisions.SetGoals(Given([.. LaidDown, Terms, Set]), Mark, [Visitors, Cost]).ShouldMake();
        ShouldBreak("no-promotion-plan", () => PromotionDecisions.SetGoals(Given(LaidDown), Mark, [Visitors]));
    }

    [Fact]
    public void An_approved_plan_with_other_goals_needs_approval_again()
    {
        var events = PromotionDecisions.SetGoals(Given([.. LaidDown, .. PromotionComplete, PromotionApproved]), Mark, [Cost]).ToList();
        events.ShouldMake(new PromotionGoalsSet([Cost], "mark"),
            new PromotionPlanReopened(Id, "P-100", "north", 1, "terms-changed", "", []));
        Given([.. LaidDown, .. PromotionComplete, PromotionApproved]).Then(events).Existing.Promotion.Approved.Should().BeNull();
    }

    [Fact]
    public void Every_wrong_goal_is_named()
    {
        var state = Given([.. LaidDown, Terms]);
        ShouldNameField("goals", "missing", () => PromotionDecisions.SetGoals(state, Mark, []));
        ShouldNameField("goals[0].channel", "unknown-channel",
            () => PromotionDecisions.SetGoals(state, Mark, [Visitors with { Channel = "tv" }]));
        ShouldNameField("goals[0].target", "out-of-range", () => PromotionDecisions.SetGoals(state, Mark, [Visitors with { Target = 0 }]));
        ShouldNameField("goals[1].measure", "twice", () => PromotionDecisions.SetGoals(state, Mark, [Visitors, Visitors]));
    }

    [Fact]
    public void A_result_is_recorded_once_its_channel_has_ended_after_the_launch_too()
    {
        var launched = Given([.. LaidDown, .. Delivering, Terms, Set, Briefed, Go, OnTheMarket]);
        PromotionDecisions.RecordResult(launched, Result(190m), After).ShouldMake(Result(190m));
        PromotionDecisions.RecordResult(launched.Then([Result(190m)]), Result(190m), After).ShouldMake();
        ShouldNameField("measured_on", "before-its-end",
            () => PromotionDecisions.RecordResult(launched, Result(1m) with { MeasuredOn = new(2026, 11, 5) }, After));
        ShouldNameField("measured_on", "in-the-future", () => PromotionDecisions.RecordResult(launched, Result(1m), After.AddDays(-1)));
        ShouldNameField("result", "out-of-range", () => PromotionDecisions.RecordResult(launched, Result(-1m), After));
        Refused(() => PromotionDecisions.RecordResult(launched, Result(1m) with { Measure = "noise" }, After)).Code
            .Should().Be("goal-not-found");
    }

    [Fact]
    public void A_launch_that_was_given_up_takes_none() => ShouldBreak("launch-cancelled", () => PromotionDecisions.RecordResult(
        Given([.. LaidDown, Terms, Set, new LaunchCancelled(Id, "P-100", "north", "no market", "eva")]), Result(1m), After));

    [Theory]
    [InlineData("visitors", 200, true)]
    [InlineData("visitors", 199, false)]
    [InlineData("cost of a contact", 80, true)]
    [InlineData("cost of a contact", 81, false)]
    public void A_goal_is_reached_from_its_good_side(string measure, int result, bool reached)
    {
        var goal = Set.Goals.Single(goal => goal.Measure == measure);
        var plan = Given([.. LaidDown, Terms, Set, Result(result) with { Channel = goal.Channel, Measure = measure }]).Existing.Promotion;
        plan.IsReached(goal).Should().Be(reached);
        plan.IsReached(Set.Goals.Single(other => other != goal)).Should().BeNull("nobody measured it");
    }

    [Fact]
    public void A_goal_goes_with_its_channel() =>
        Given([.. LaidDown, Terms, Set, Terms with { Channels = [Channels[0]] }]).Existing.Promotion.Goals.Should().Equal(Cost);

    private static PromotionResultRecorded Result(decimal result) => new("fair", "visitors", result, After, "rain", "mark");
}
