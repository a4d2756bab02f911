namespace SalesPlatform.TeamPerformance.Meetings;

internal sealed partial class MeetingsEndpoint
{
    public override Task<Wire.MeetingReply> AddAction(Wire.AddActionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var action = Action(errors, "action", request.Action);
        return DecideAsync(context, request, errors, request.Meeting, request.ExpectedVersion, async (work, state, _) =>
        {
            var on = (state as TeamMeeting.Held)?.Record.HeldOn ?? state.Existing.Plan.On;
            return MeetingDecisions.AddAction(state, action, await MembersAsync(work, state, on, context.CancellationToken));
        });
    }
}

internal static partial class MeetingDecisions
{
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
}
