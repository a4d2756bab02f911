using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.TeamPerformance.Meetings;
using static SalesPlatform.Tests.TeamPerformance.Story;

namespace SalesPlatform.Tests.TeamPerformance.Meetings;

public class MeetingDecisionsTests
{
    private static readonly Guid Id = Guid.CreateVersion7();
    private static readonly Guid NextId = Guid.CreateVersion7();
    private static readonly DateOnly Monday = new(2026, 10, 5);
    private static readonly DateOnly Today = new(2026, 10, 15);
    private static readonly HashSet<string> Members = ["e-1", "e-2"];

    private static readonly TeamMeetingPlanned Planned = new(Id, "north", "Monday round", Monday, ["last week", "goals"], 1, null, "m-1");
    private static readonly TeamMeetingHeld Held = new(Id, "north", "Monday round", Monday, ["+20 % this year"]);
    private static readonly TeamMeetingMinuted Minutes = new("two offers go out", ["e-1", "e-2"]);
    private static readonly MeetingActionAgreed Offer = new(1, "send the offer", "e-1", Monday.AddDays(4));
    private static readonly object[] Over = [Planned, Held, Minutes, Offer];
    private static readonly MeetingRecord Record =
        new(Monday, Held.Goals, Minutes.Outcome, Minutes.Attendees, [new(Offer.Task, Offer.Owner, Offer.DueOn)]);

    [Fact]
    public void A_meeting_is_held_with_goals_passed_on_outcome_and_actions() => Hold(Record, Planned).ShouldMake(Held, Minutes, Offer);

    [Fact]
    public void The_same_record_again_changes_nothing() => Hold(Record, Over).Should().BeEmpty();

    [Fact]
    public void Another_record_of_a_meeting_that_was_held_is_refused() =>
        ShouldBreak(() => Hold(Record with { Outcome = "other" }, Over), "not-planned");

    [Fact]
    public void A_meeting_that_is_yet_to_come_was_not_held() =>
        ShouldNameField(() => Hold(Record with { HeldOn = Today.AddDays(1), Actions = [] }, Planned), "held_on", "in-the-future");

    [Fact]
    public void An_action_is_not_due_before_its_meeting() => ShouldNameField(
        () => Hold(Record with { Actions = [new("x", "e-1", Monday.AddDays(-1))] }, Planned), "actions[0].due_on", "before-the-meeting");

    [Fact]
    public void An_action_goes_to_a_member_of_the_team() =>
        ShouldBreak(() => Hold(Record with { Actions = [new("x", "e-9", Today)] }, Planned), "owner-not-in-team");

    [Fact]
    public void An_action_may_go_to_who_planned_the_meeting() =>
        Hold(Record with { Actions = [new("x", "m-1", Today)] }, Planned)
            .ShouldMake(Held, Minutes, new MeetingActionAgreed(1, "x", "m-1", Today));

    [Fact]
    public void A_meeting_nobody_planned_is_not_found() => ShouldNotBeFound(() => Hold(Record));

    [Fact]
    public void A_regular_meeting_is_followed_by_the_next() =>
        MeetingDecisions.Follow(Given(Over), NextId).ShouldMake(Planned with { Meeting = NextId, On = Monday.AddDays(7), Previous = Id });

    [Fact]
    public void One_that_was_held_late_is_followed_after_that_day() =>
        MeetingDecisions.Follow(Given(Planned, Held with { HeldOn = Monday.AddDays(8) }), NextId)
            .ShouldMake(Planned with { Meeting = NextId, On = Monday.AddDays(14), Previous = Id });

    [Fact]
    public void A_single_meeting_is_followed_by_none() =>
        MeetingDecisions.Follow(Given(Planned with { EveryWeeks = 0 }, Held), NextId).Should().BeEmpty();

    [Fact]
    public void A_meeting_that_was_called_off_is_followed_unless_the_series_ends()
    {
        MeetingDecisions.Follow(Given(Planned, new TeamMeetingCancelled("holiday", false)), NextId).Should().ContainSingle();
        MeetingDecisions.Follow(Given(Planned, new TeamMeetingCancelled("no need", true)), NextId).Should().BeEmpty();
    }

    [Fact]
    public void A_planned_meeting_is_called_off_once()
    {
        MeetingDecisions.Cancel(Given(Planned), "holiday", false).ShouldMake(new TeamMeetingCancelled("holiday", false));
        MeetingDecisions.Cancel(Given(Planned, new TeamMeetingCancelled("holiday", false)), "holiday", false).Should().BeEmpty();
    }

    [Fact]
    public void A_meeting_that_was_held_is_not_called_off() =>
        ShouldBreak(() => MeetingDecisions.Cancel(Given(Over), "holiday", false), "not-planned");

    [Fact]
    public void Actions_are_added_later_and_numbered_on() =>
        MeetingDecisions.AddAction(Given(Over), new("call back", "e-2", Today), Members)
        .ShouldMake(new MeetingActionAgreed(2, "call back", "e-2", Today));

    [Fact]
    public void The_same_action_again_changes_nothing() =>
        MeetingDecisions.AddAction(Given(Over), new(Offer.Task, Offer.Owner, Offer.DueOn), Members).Should().BeEmpty();

    [Fact]
    public void A_planned_meeting_has_no_actions_yet() =>
        ShouldBreak(() => MeetingDecisions.AddAction(Given(Planned), new("call back", "e-2", Today), Members), "not-held");

    [Fact]
    public void Its_owner_completes_an_action() =>
        Complete(Ann, Monday.AddDays(2), Over).ShouldMake(new MeetingActionDone(1, Monday.AddDays(2), "ann"));

    [Fact]
    public void A_manager_completes_any_action() => Complete(Mia, Monday, Over).ShouldMake(new MeetingActionDone(1, Monday, "mia"));

    [Fact]
    public void Another_rep_does_not() => ShouldNotBePermitted(() => Complete(Bob, Monday, Over), "not-your-action");

    [Fact]
    public void An_action_is_done_once()
    {
        object[] done = [.. Over, new MeetingActionDone(1, Monday, "ann")];
        Complete(Ann, Monday, done).Should().BeEmpty();
        ShouldBreak(() => Complete(Ann, Monday.AddDays(1), done), "action-done");
    }

    [Fact]
    public void An_action_is_not_done_in_the_future() =>
        ShouldNameField(() => Complete(Ann, Today.AddDays(1), Over), "done_on", "out-of-range");

    [Fact]
    public void An_action_that_nobody_took_on_is_not_found() => ShouldNotBeFound(() => Complete(Ann, Monday, Planned, Held, Minutes));

    [Fact]
    public void An_open_action_is_overdue_from_the_day_after_its_due_date()
    {
        var action = new MeetingAction(Offer, null);
        action.IsOverdue(Offer.DueOn).Should().BeFalse();
        action.IsOverdue(Offer.DueOn.AddDays(1)).Should().BeTrue();
        (action with { Done = new MeetingActionDone(1, Today, "ann") }).IsOverdue(Today).Should().BeFalse();
    }

    [Fact]
    public void The_view_tells_what_the_stream_tells()
    {
        object[] all = [.. Over, new MeetingActionDone(1, Monday, "ann")];
        var view = Viewed<MeetingView>(MeetingView.After, all)!;
        view.Content.Should().BeEquivalentTo(Given(all).Existing.Content);
        (view.Team, view.On, view.HasOpenActions, view.Version).Should().Be(("north", Monday, false, 5));
    }

    private static IEnumerable<object> Hold(MeetingRecord record, params object[] given) =>
        MeetingDecisions.Hold(Given(given), record, Members, Today);

    private static IEnumerable<object> Complete(SalesPlatform.Domain.CommandContext who, DateOnly doneOn, params object[] given) =>
        MeetingDecisions.CompleteAction(Given(given), who, 1, doneOn, Today);

    private static TeamMeeting Given(params object[] events) => TeamMeeting.Of(Id).After(events);
}
