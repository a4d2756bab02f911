using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Launches;
using static SalesPlatform.Tests.LaunchCoordination.LaunchStory;

namespace SalesPlatform.Tests.LaunchCoordination.Launches;

public class LaunchPlanningTests
{
    private static readonly MilestoneCompleted Done = new("price list", Today);
    private static readonly LaunchMeetingNoted Noted =
        new(Today, "kick-off", ["marketing", "rnd"], "rivals raise prices", "customers wait", "go on");

    [Fact]
    public void A_launch_is_drafted() => LaunchDecisions.Draft(Given(), Drafted, Today).ShouldMake(Drafted);

    [Fact]
    public void Drafting_again_changes_nothing() => LaunchDecisions.Draft(Given(Drafted), Drafted, Today).ShouldMake();

    [Fact]
    public void A_launch_is_not_drafted_for_a_day_that_has_passed() =>
        ShouldNameField("launch_date", "in-the-past",
            () => LaunchDecisions.Draft(Given(), Drafted with { LaunchDate = Today.AddDays(-1) }, Today));

    [Fact]
    public void A_launch_that_is_not_there_is_named() => ShouldNotFind("launch-not-found", () => LaunchDecisions.Plan(Given(), Mia, Today));

    [Fact]
    public void A_draft_with_a_milestone_is_planned() => LaunchDecisions.Plan(Given(Drafted, PriceList), Mia, Today).ShouldMake(Planned);

    [Fact]
    public void Planning_again_changes_nothing() => LaunchDecisions.Plan(Given(LaidDown), Mia, Today).ShouldMake();

    [Fact]
    public void A_launch_plan_has_a_milestone() => ShouldBreak("no-milestone", () => LaunchDecisions.Plan(Given(Drafted), Mia, Today));

    [Fact]
    public void A_launch_is_planned_before_its_day() =>
        ShouldBreak("launch-date-passed", () => LaunchDecisions.Plan(Given(Drafted, PriceList), Mia, LaunchDay.AddDays(1)));

    [Fact]
    public void What_is_decided_on_is_not_planned_anew() =>
        ShouldBreak("not-a-draft", () => LaunchDecisions.Plan(Given(GoGiven), Mia, Today));

    [Fact]
    public void A_complete_draft_is_ready_the_moment_it_is_planned() =>
        LaunchDecisions.Plan(Given([Drafted, PriceList, .. Delivering, .. PromotionComplete, PromotionApproved, Briefed]), Mia, Today)
            .ShouldMake(Planned, Reached);

    [Fact]
    public void The_day_moves_with_a_reason() => LaunchDecisions.ChangeDate(Given(LaidDown), LaunchDay.AddDays(7), "fair", Today)
        .ShouldMake(new LaunchDateChanged(Id, "P-100", "north", LaunchDay, LaunchDay.AddDays(7), "fair"));

    [Fact]
    public void The_same_day_again_changes_nothing() => LaunchDecisions.ChangeDate(Given(LaidDown), LaunchDay, "fair", Today).ShouldMake();

    [Fact]
    public void The_day_does_not_move_into_the_past() =>
        ShouldNameField("launch_date", "in-the-past", () => LaunchDecisions.ChangeDate(Given(LaidDown), Today.AddDays(-1), "x", Today));

    [Fact]
    public void The_day_of_a_launched_product_stays() =>
        ShouldBreak(
            "not-in-preparation", () => LaunchDecisions.ChangeDate(Given([.. GoGiven, OnTheMarket]), LaunchDay.AddDays(7), "x", Today));

    [Fact]
    public void A_milestone_gets_another_owner() =>
        LaunchDecisions.SetMilestone(Given(LaidDown), "price list", "max", PriceList.DueOn).ShouldMake(PriceList with { Owner = "max" });

    [Fact]
    public void The_same_milestone_again_changes_nothing() =>
        LaunchDecisions.SetMilestone(Given(LaidDown), "price list", "mia", PriceList.DueOn).ShouldMake();

    [Fact]
    public void A_milestone_is_reached() => LaunchDecisions.CompleteMilestone(Given(LaidDown), "price list", Today, Today).ShouldMake(Done);

    [Fact]
    public void Reaching_a_milestone_again_changes_nothing() =>
        LaunchDecisions.CompleteMilestone(Given([.. LaidDown, Done]), "price list", Today, Today).ShouldMake();

    [Fact]
    public void A_milestone_is_reached_once() =>
        ShouldBreak(
            "milestone-done", () => LaunchDecisions.CompleteMilestone(Given([.. LaidDown, Done]), "price list", Today.AddDays(-1), Today));

    [Fact]
    public void A_milestone_that_was_reached_stays_as_it_is() =>
        ShouldBreak("milestone-done", () => LaunchDecisions.SetMilestone(Given([.. LaidDown, Done]), "price list", "max", Today));

    [Fact]
    public void A_milestone_is_not_reached_in_the_future() =>
        ShouldNameField("done_on", "in-the-future",
            () => LaunchDecisions.CompleteMilestone(Given(LaidDown), "price list", Today.AddDays(1), Today));

    [Fact]
    public void An_unknown_milestone_is_named() =>
        ShouldNotFind("milestone-not-found", () => LaunchDecisions.CompleteMilestone(Given(LaidDown), "party", Today, Today));

    [Fact]
    public void That_a_meeting_was_held_is_published_and_what_was_said_is_not() =>
        LaunchDecisions.RecordMeeting(Given(LaidDown), Noted, Today)
        .ShouldMake(Noted, new LaunchMeetingHeld(Id, "P-100", "north", Today, "kick-off", ["marketing", "rnd"]));

    [Fact]
    public void The_same_record_of_a_meeting_changes_nothing() =>
        LaunchDecisions.RecordMeeting(Given([.. LaidDown, Noted]), Noted with { Departments = ["marketing", "rnd"] }, Today).ShouldMake();

    [Fact]
    public void A_meeting_has_one_record() =>
        Refused(() => LaunchDecisions.RecordMeeting(Given([.. LaidDown, Noted]), Noted with { Conclusions = "stop" }, Today))
        .Refusal.Should().Be(Refusal.AlreadyExists);

    [Fact]
    public void A_meeting_has_somebody_in_it() =>
        ShouldNameField("meeting.departments", "missing",
            () => LaunchDecisions.RecordMeeting(Given(LaidDown), Noted with { Departments = [] }, Today));

    [Fact]
    public void A_meeting_lies_behind() =>
        ShouldNameField("meeting.held_on", "in-the-future",
            () => LaunchDecisions.RecordMeeting(Given(LaidDown), Noted with { HeldOn = Today.AddDays(1) }, Today));

    [Fact]
    public void The_sales_team_is_briefed() => LaunchDecisions.RecordBriefing(Given(LaidDown), Briefed, Today).ShouldMake(Briefed);

    [Fact]
    public void The_same_briefing_again_changes_nothing() =>
        LaunchDecisions.RecordBriefing(Given([.. LaidDown, Briefed]), Briefed, Today).ShouldMake();

    [Fact]
    public void A_briefing_lies_behind() => ShouldNameField("briefing.briefed_on", "in-the-future",
        () => LaunchDecisions.RecordBriefing(Given(LaidDown), Briefed with { BriefedOn = Today.AddDays(1) }, Today));
}
