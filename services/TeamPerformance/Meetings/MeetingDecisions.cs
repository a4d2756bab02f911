using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Meetings;

internal sealed record NewAction(string Task, string Owner, DateOnly DueOn);

internal sealed record MeetingRecord(
    DateOnly HeldOn, IReadOnlyList<string> Goals, string Outcome, IReadOnlyList<string> Attendees, IReadOnlyList<NewAction> Actions);

internal static class MeetingDecisions
{
    private const int DaysInWeek = 7;

    /// <param name="members">Of the team on that day: actions can go to them, and to who planned the meeting.</param>
    public static IEnumerable<object> Hold(TeamMeeting state, MeetingRecord record, IReadOnlySet<string> members, DateOnly today)
    {
        var plan = state.Existing.Plan;
        if (state is TeamMeeting.Held held && IsSame(held, record))
            return [];
        if (state is not TeamMeeting.Planned)
            throw WrongStatus("not-planned", state);
        var errors = new FieldErrors();
        errors.Require(record.HeldOn <= today, "held_on", "in-the-future", "The meeting is yet to come.");
        for (var i = 0; i < record.Actions.Count; i++)
            RequireDueAfter(errors, $"actions[{i}].due_on", record.Actions[i], record.HeldOn);
        errors.ThrowIfAny();
        foreach (var action in record.Actions)
            RequireOwner(plan, action, members);
        return
        [
            new TeamMeetingHeld(plan.Meeting, plan.Team, plan.Title, record.HeldOn, record.Goals),
            new TeamMeetingMinuted(record.Outcome, record.Attendees),
            .. record.Actions.Select((action, i) => new MeetingActionAgreed(i + 1, action.Task, action.Owner, action.DueOn)),
        ];
    }

    public static IEnumerable<object> Cancel(TeamMeeting state, string reason, bool endsSeries)
    {
        _ = state.Existing;
        var cancelled = new TeamMeetingCancelled(reason, endsSeries);
        return state switch
        {
            TeamMeeting.Cancelled { Because: var done } when done == cancelled => [],
            TeamMeeting.Planned => [cancelled],
            _ => throw WrongStatus("not-planned", state),
        };
    }

    /// <summary>As many weeks later as the series says, and after the day the meeting was really held.</summary>
    public static IEnumerable<object> Follow(TeamMeeting state, Guid next)
    {
        var plan = state.Existing.Plan;
        if (plan.EveryWeeks == 0 || state is TeamMeeting.Planned or TeamMeeting.Cancelled { Because.EndsSeries: true })
            return [];
        var on = plan.On;
        do
            on = on.AddDays(plan.EveryWeeks * DaysInWeek);
        while (state is TeamMeeting.Held held && on <= held.Record.HeldOn);
        return [plan with { Meeting = next, On = on, Previous = plan.Meeting }];
    }

    public static IEnumerable<object> AddAction(TeamMeeting state, NewAction action, IReadOnlySet<string> members)
    {
        var held = RequireHeld(state);
        if (held.Content.Actions.Exists(known => IsSame(known.Agreed, action)))
            return [];
        var errors = new FieldErrors();
        RequireDueAfter(errors, "action.due_on", action, held.Record.HeldOn);
        errors.ThrowIfAny();
        RequireOwner(held.Plan, action, members);
        return [new MeetingActionAgreed(held.Content.Actions.Count + 1, action.Task, action.Owner, action.DueOn)];
    }

    public static IEnumerable<object> CompleteAction(TeamMeeting state, CommandContext context, int number, DateOnly doneOn, DateOnly today)
    {
        var held = RequireHeld(state);
        var action = held.Content.Actions.Find(item => item.Agreed.Number == number)
            ?? throw DomainException.NotFound("action", $"{held.Plan.Meeting}/{number}");
        if (!context.IsFor(held.Plan.Team, Roles.SalesManager) && context.Employee != action.Agreed.Owner)
            throw DomainException.NotPermitted("not-your-action", $"Action {number} is {action.Agreed.Owner}'s.");
        if (action.Done is { } done)
        {
            return done.DoneOn == doneOn ? [] : throw DomainException.Rule("action-done",
                $"Action {number} is done since {done.DoneOn:yyyy-MM-dd}.", ("done_on", $"{done.DoneOn:yyyy-MM-dd}"));
        }

        var errors = new FieldErrors();
        errors.Require(doneOn >= held.Record.HeldOn && doneOn <= today, "done_on", "out-of-range",
            "An action is done after its meeting and not in the future.");
        errors.ThrowIfAny();
        return [new MeetingActionDone(number, doneOn, context.Actor)];
    }

    private static TeamMeeting.Held RequireHeld(TeamMeeting state) =>
        state.Existing as TeamMeeting.Held ?? throw WrongStatus("not-held", state);

    private static void RequireDueAfter(FieldErrors errors, string field, NewAction action, DateOnly heldOn) =>
        errors.Require(action.DueOn >= heldOn, field, "before-the-meeting", "An action is due on the day of its meeting or later.");

    private static void RequireOwner(TeamMeetingPlanned plan, NewAction action, IReadOnlySet<string> members)
    {
        if (!members.Contains(action.Owner) && action.Owner != plan.PlannedBy)
        {
            throw DomainException.Rule("owner-not-in-team", $"{action.Owner} was not in team '{plan.Team}' on the day of the meeting.",
                ("owner", action.Owner));
        }
    }

    // Actions added later do not make another record of the meeting.
    private static bool IsSame(TeamMeeting.Held held, MeetingRecord record) =>
        held.Record.HeldOn == record.HeldOn && held.Record.Goals.SequenceEqual(record.Goals)
            && held.Content.Minutes?.Outcome == record.Outcome
        && held.Content.Minutes!.Attendees.SequenceEqual(record.Attendees) && record.Actions.Count <= held.Content.Actions.Count
        && record.Actions.Zip(held.Content.Actions).All(pair => IsSame(pair.Second.Agreed, pair.First));

    private static bool IsSame(MeetingActionAgreed agreed, NewAction action) =>
        agreed.Task == action.Task && agreed.Owner == action.Owner && agreed.DueOn == action.DueOn;

    private static DomainException WrongStatus(string code, TeamMeeting state) =>
        DomainException.Rule(code, $"The meeting {state.Existing.Plan.Meeting} is {state.Existing.Content.Status}.",
            ("status", state.Existing.Content.Status));
}
