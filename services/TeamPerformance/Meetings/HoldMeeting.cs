namespace SalesPlatform.TeamPerformance.Meetings;

internal sealed partial class MeetingsEndpoint
{
    public override Task<Wire.MeetingReply> Hold(Wire.HoldMeetingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Bounded("actions", request.Actions);
        var record = new MeetingRecord(
            errors.Day("held_on", request.HeldOn), errors.Texts("goals", request.Goals, RequestFields.LongestText),
            errors.OptionalLongText("outcome", request.Outcome), errors.Texts("attendees", request.Attendees, RequestFields.LongestText),
            [.. request.Actions.Select((action, i) => Action(errors, $"actions[{i}]", action))]);
        return DecideAsync(context, request, errors, request.Meeting, request.ExpectedVersion, async (work, state, today) =>
            MeetingDecisions.Hold(state, record, await MembersAsync(work, state, record.HeldOn, context.CancellationToken), today));
    }
}

internal sealed record MeetingRecord(
    DateOnly HeldOn, IReadOnlyList<string> Goals, string Outcome, IReadOnlyList<string> Attendees, IReadOnlyList<NewAction> Actions);

internal static partial class MeetingDecisions
{
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

    // Actions added later do not make another record of the meeting.
    private static bool IsSame(TeamMeeting.Held held, MeetingRecord record) =>
        held.Record.HeldOn == record.HeldOn && held.Record.Goals.SequenceEqual(record.Goals)
            && held.Content.Minutes?.Outcome == record.Outcome
        && held.Content.Minutes!.Attendees.SequenceEqual(record.Attendees) && record.Actions.Count <= held.Content.Actions.Count
        && record.Actions.Zip(held.Content.Actions).All(pair => IsSame(pair.Second.Agreed, pair.First));
}
