using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Launches;
using static SalesPlatform.Tests.LaunchCoordination.LaunchStory;

namespace SalesPlatform.Tests.LaunchCoordination.Launches;

public class LaunchLifeCycleTests
{
    private static readonly GoDecided NoGo = Go with { IsGo = false, Reason = "too dear" };
    private static readonly LaunchHeld Held = new(Id, "P-100", "north", "strike", "mia");
    private static readonly LaunchResumed Resumed = new(Id, "P-100", "north", "mia");
    private static readonly LaunchCancelled Cancelled = new(Id, "P-100", "north", "no market", "mia");
    private static readonly LaunchReviewed Reviewed = new(Id, "P-100", "north", LaunchDay.AddDays(90), "300 sold", "brief earlier", "mia");
    private static readonly object[] Sold = [.. GoGiven, OnTheMarket];

    [Fact]
    public void An_executive_gives_a_go_to_a_ready_launch() => LaunchDecisions.Decide(Given(Ready), Eva, true, "", Today).ShouldMake(Go);

    [Fact]
    public void The_same_go_again_changes_nothing() => LaunchDecisions.Decide(Given(GoGiven), Eva, true, "", Today).ShouldMake();

    [Fact]
    public void A_go_is_given_once() =>
        ShouldBreak("go-given", () => LaunchDecisions.Decide(Given(GoGiven), Person("eli", Roles.Executive), true, "", Today));

    [Fact]
    public void A_go_with_an_open_slip_is_refused_with_the_reasons()
    {
        var refusal = Refused(() => LaunchDecisions.Decide(Given([.. AllButBriefed, SlippedPastLaunch]), Eva, true, "", Today));
        refusal.Code.Should().Be("not-ready");
        refusal.Arguments["conditions"].Should().Be("delivery-dates,sales-briefing");
        refusal.Arguments["codes"].Should().Be("not-before-launch,not-briefed");
        refusal.Message.Should().Contain("steel is late");
    }

    [Fact]
    public void A_draft_is_not_decided_on() =>
        ShouldBreak("not-planned", () => LaunchDecisions.Decide(Given(Drafted), Eva, true, "", Today));

    [Fact]
    public void A_launch_on_hold_is_not_decided_on() =>
        ShouldBreak("launch-held", () => LaunchDecisions.Decide(Given([.. Ready, Held]), Eva, true, "", Today));

    [Fact]
    public void A_launched_product_is_not_decided_on() =>
        ShouldBreak("not-in-preparation", () => LaunchDecisions.Decide(Given(Sold), Eva, true, "", Today));

    [Fact]
    public void A_manager_does_not_decide() =>
        ShouldForbid("not-an-executive", () => LaunchDecisions.Decide(Given(Ready), Max, true, "", Today));

    [Fact]
    public void The_author_does_not_decide() =>
        ShouldBreak("approver-is-author", () => LaunchDecisions.Decide(Given(Ready), Person("mia", Roles.Executive), true, "", Today));

    [Fact]
    public void A_no_go_needs_a_reason_and_no_readiness()
    {
        LaunchDecisions.Decide(Given(LaidDown), Eva, false, "too dear", Today).ShouldMake(NoGo);
        ShouldNameField("reason", "missing", () => LaunchDecisions.Decide(Given(LaidDown), Eva, false, "", Today));
    }

    [Fact]
    public void A_no_go_withdraws_a_go()
    {
        LaunchDecisions.Decide(Given(GoGiven), Eva, false, "too dear", Today).ShouldMake(NoGo);
        Given([.. GoGiven, NoGo]).Status.Should().Be("ready");
    }

    [Fact]
    public void The_same_no_go_again_changes_nothing() =>
        LaunchDecisions.Decide(Given([.. GoGiven, NoGo]), Eva, false, "too dear", Today).ShouldMake();

    [Fact]
    public void A_product_is_launched_after_a_go() =>
        LaunchDecisions.MarkLaunched(Given(GoGiven), LaunchDay, LaunchDay).ShouldMake(OnTheMarket);

    [Fact]
    public void Launching_again_changes_nothing() => LaunchDecisions.MarkLaunched(Given(Sold), LaunchDay, LaunchDay).ShouldMake();

    [Fact]
    public void Nothing_is_launched_without_a_go() =>
        ShouldBreak("no-go-decision", () => LaunchDecisions.MarkLaunched(Given(Ready), LaunchDay, LaunchDay));

    [Fact]
    public void Nothing_is_launched_before_its_delivery() =>
        ShouldBreak("not-ready", () => LaunchDecisions.MarkLaunched(Given(GoGiven), Committed.DueOn, LaunchDay));

    [Fact]
    public void Nothing_is_launched_before_the_decision() =>
        ShouldNameField("launched_on", "before-the-decision",
            () => LaunchDecisions.MarkLaunched(Given(GoGiven), Today.AddDays(-1), LaunchDay));

    [Fact]
    public void Nothing_has_been_launched_on_a_day_to_come() =>
        ShouldNameField("launched_on", "in-the-future", () => LaunchDecisions.MarkLaunched(Given(GoGiven), LaunchDay, Today));

    [Fact]
    public void A_launch_is_reviewed() =>
        LaunchDecisions.Review(Given(Sold), Mia, "300 sold", "brief earlier", Reviewed.ReviewedOn).ShouldMake(Reviewed);

    [Fact]
    public void The_same_review_on_another_day_changes_nothing() =>
        LaunchDecisions.Review(Given([.. Sold, Reviewed]), Mia, "300 sold", "brief earlier", Reviewed.ReviewedOn.AddDays(1)).ShouldMake();

    [Fact]
    public void What_is_not_launched_is_not_reviewed() =>
        ShouldBreak("not-launched", () => LaunchDecisions.Review(Given(GoGiven), Mia, "a", "b", Today));

    [Fact]
    public void A_launch_is_held() => LaunchDecisions.Hold(Given(Ready), Mia, "strike").ShouldMake(Held);

    [Fact]
    public void Holding_again_changes_nothing() => LaunchDecisions.Hold(Given([.. Ready, Held]), Mia, "strike").ShouldMake();

    [Fact]
    public void A_launch_is_held_for_one_reason() =>
        ShouldBreak("launch-held", () => LaunchDecisions.Hold(Given([.. Ready, Held]), Mia, "flood"));

    [Fact]
    public void A_launch_goes_on_where_it_stood()
    {
        LaunchDecisions.Resume(Given([.. GoGiven, Held]), Mia).ShouldMake(Resumed);
        Given([.. GoGiven, Held, Resumed]).Status.Should().Be("go-decided");
        Given(Drafted, Held, Resumed).Status.Should().Be("draft");
        Given([.. LaidDown, Held, Resumed]).Status.Should().Be("planned");
    }

    [Fact]
    public void What_is_not_on_hold_goes_on_already() => LaunchDecisions.Resume(Given(Ready), Mia).ShouldMake();

    [Fact]
    public void A_go_that_fell_while_on_hold_has_to_be_given_anew()
    {
        var held = Given([.. GoGiven, Held]);
        var slipped = SalesPlatform.LaunchCoordination.Deliveries.DeliveryDecisions
            .Slip(held, Pam, "first lot", SlippedPastLaunch.To, "steel is late").ToList();
        slipped.OfType<ReadinessLost>().Single().GoWithdrawn.Should().BeTrue();
        held.Then(slipped).Then([Resumed]).Status.Should().Be("planned");
    }

    [Fact]
    public void A_launch_is_cancelled() => LaunchDecisions.Cancel(Given([.. Ready, Held]), Mia, "no market").ShouldMake(Cancelled);

    [Fact]
    public void Cancelling_again_changes_nothing() => LaunchDecisions.Cancel(Given([.. Ready, Cancelled]), Mia, "no market").ShouldMake();

    [Fact]
    public void A_launched_product_is_not_cancelled() =>
        ShouldBreak("not-in-preparation", () => LaunchDecisions.Cancel(Given(Sold), Mia, "no market"));

    [Fact]
    public void Nothing_goes_on_after_a_cancellation() =>
        ShouldBreak("not-in-preparation", () => LaunchDecisions.Resume(Given([.. Ready, Cancelled]), Mia));
}
