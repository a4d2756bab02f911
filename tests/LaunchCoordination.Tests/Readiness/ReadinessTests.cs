using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.LaunchCoordination.Deliveries;
using SalesPlatform.LaunchCoordination.Launches;
using static SalesPlatform.Tests.LaunchCoordination.LaunchStory;

namespace SalesPlatform.Tests.LaunchCoordination.Readiness;

public class ReadinessTests
{
    private static readonly UnmetCondition NotBriefed =
        new("sales-briefing", "not-briefed", "", "", null, "The sales team has not been briefed.");
    private static readonly ConditionWaived BriefingWaived = new("sales-briefing", [NotBriefed], "all were at the fair", "max");

    [Fact]
    public void A_new_launch_lacks_everything() =>
        Codes(Drafted).Should().Equal("no-delivery", "no-delivery", "not-approved", "not-briefed");

    [Fact]
    public void A_delivery_that_was_asked_for_is_neither_assessed_nor_committed() =>
        Codes([.. LaidDown, Asked]).Should().Equal("not-assessed", "not-committed", "not-approved", "not-briefed");

    [Fact]
    public void A_delivery_on_the_day_of_the_launch_is_too_late() =>
        Codes([.. LaidDown, Asked, Tight, Committed with { DueOn = LaunchDay }]).Should()
            .Equal("not-before-launch", "not-approved", "not-briefed");

    [Fact]
    public void A_delivery_the_day_before_is_in_time() =>
        Codes([.. LaidDown, Asked, Tight, Committed with { DueOn = LaunchDay.AddDays(-1) }]).Should().Equal("not-approved", "not-briefed");

    [Fact]
    public void The_newest_assessment_holds() =>
        Codes([.. LaidDown, Asked, Committed, Tight, Tight with { IsMet = false }]).Should().Equal("failed", "not-approved", "not-briefed");

    [Fact]
    public void A_complete_plan_is_ready() => Given(Ready).Status.Should().Be("ready");

    [Fact]
    public void The_last_condition_brings_readiness_with_it() =>
        LaunchDecisions.RecordBriefing(Given(AllButBriefed), Briefed, Today).ShouldMake(Briefed, Reached);

    [Fact]
    public void An_earlier_launch_takes_readiness_away()
    {
        var events = LaunchDecisions.ChangeDate(Given(Ready), Committed.DueOn, "rival", Today).ToList();
        events.OfType<ReadinessLost>().Single().Reasons.Select(reason => reason.Code).Should().Equal("not-before-launch");
        Given(Ready).Then(events).Status.Should().Be("planned");
    }

    [Fact]
    public void A_draft_is_never_ready() =>
        LaunchDecisions.RecordBriefing(Given([Drafted, .. Delivering, .. PromotionComplete, PromotionApproved]), Briefed, Today)
            .ShouldMake(Briefed);

    [Fact]
    public void A_waiver_stands_in_for_a_condition_and_names_who_answers_for_it() =>
        LaunchDecisions.Waive(Given(AllButBriefed), Max, "sales-briefing", "all were at the fair").ShouldMake(BriefingWaived,
            Reached with { Waived = [new WaivedCondition("sales-briefing", "all were at the fair", "max")] });

    [Fact]
    public void An_executive_gives_a_go_to_a_waived_launch() =>
        LaunchDecisions.Decide(Given([.. AllButBriefed, BriefingWaived]), Eva, true, "", Today).ShouldMake(Go);

    [Fact]
    public void The_author_does_not_waive() =>
        ShouldBreak("waiver-by-author", () => LaunchDecisions.Waive(Given(AllButBriefed), Mia, "sales-briefing", "x"));

    [Fact]
    public void Marketing_does_not_waive() =>
        ShouldForbid("may-not-waive", () => LaunchDecisions.Waive(Given(AllButBriefed), Mark, "sales-briefing", "x"));

    [Fact]
    public void Waiving_again_changes_nothing() =>
        LaunchDecisions.Waive(Given([.. AllButBriefed, BriefingWaived]), Max, "sales-briefing", "all were at the fair").ShouldMake();

    [Fact]
    public void A_milestone_after_the_launch_is_taken_and_takes_readiness_away_at_once()
    {
        var late = new MilestoneSet("signage", "max", LaunchDay.AddDays(1));
        var gap = new UnmetCondition("milestones", "milestone-after-launch", "", "signage", late.DueOn,
            $"The milestone 'signage' is due on {late.DueOn:yyyy-MM-dd}, after the launch on {LaunchDay:yyyy-MM-dd}.");
        LaunchReadiness.Unmet(Given([.. Ready, late]).Existing).Should().Equal(gap);
        LaunchReadiness.Unmet(Given([.. Ready, late with { DueOn = LaunchDay }]).Existing)
            .Should().BeEmpty("the day itself is early enough");
        LaunchReadiness.Unmet(Given([.. Ready, late, new MilestoneCompleted("signage", Today)]).Existing)
            .Should().BeEmpty("what is reached is no matter");
        LaunchDecisions.SetMilestone(Given(Ready), "signage", "max", late.DueOn).OfType<ReadinessLost>().Should().ContainSingle()
            .Which.Reasons.Should().Equal(gap);
    }

    [Fact]
    public void A_launch_that_is_moved_before_its_milestones_says_which()
    {
        var moved = new LaunchDateChanged(Id, "P-100", "north", LaunchDay, PriceList.DueOn.AddDays(-1), "sooner");
        LaunchReadiness.Gaps(Given([.. LaidDown, moved]).Existing, Conditions.Milestones).Should().ContainSingle()
            .Which.Requirement.Should().Be(PriceList.Milestone);
    }

    [Fact]
    public void What_is_met_is_not_waived() =>
        ShouldBreak("nothing-to-waive", () => LaunchDecisions.Waive(Given(Ready), Max, "sales-briefing", "x"));

    [Fact]
    public void A_waiver_does_not_cover_a_slip_that_comes_later()
    {
        var late = Given([.. Ready, SlippedPastLaunch]);
        var waived = late.Then(LaunchDecisions.Waive(late, Max, "delivery-dates", "stock of the trial lot will do"));
        waived.Status.Should().Be("ready");
        var slippedOn = DeliveryDecisions.Slip(waived, Pam, "first lot", SlippedPastLaunch.To.AddDays(1), "steel is later").ToList();
        slippedOn.OfType<ReadinessLost>().Should().ContainSingle();
        waived.Then(slippedOn).Status.Should().Be("planned");
    }

    [Fact]
    public void A_waiver_survives_another_wording_of_its_sentence() =>
        Given([.. AllButBriefed, BriefingWaived with { Covers = [NotBriefed with { Reason = "worded otherwise" }] }]).Status.Should()
            .Be("ready");

    private static IEnumerable<string> Codes(params object[] events) =>
        LaunchReadiness.Unmet(Given(events).Existing).Select(gap => gap.Code);
}
