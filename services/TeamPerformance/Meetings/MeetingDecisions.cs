namespace SalesPlatform.TeamPerformance.Meetings;

internal sealed record NewAction(string Task, string Owner, DateOnly DueOn);

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class MeetingDecisions
{
    private const int DaysInWeek = 7;

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

    private static bool IsSame(MeetingActionAgreed agreed, NewAction action) =>
        agreed.Task.Text == action.Task && agreed.Owner == action.Owner && agreed.DueOn == action.DueOn;

    private static DomainException WrongStatus(string code, TeamMeeting state) =>
        DomainException.Rule(code, $"The meeting {state.Existing.Plan.Meeting} is {state.Existing.Content.Status}.",
            ("status", state.Existing.Content.Status));
}
