namespace SalesPlatform.TeamPerformance.Meetings;

internal sealed partial class MeetingsEndpoint
{
    public override Task<Wire.MeetingReply> Cancel(Wire.CancelMeetingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return DecideAsync(context, request, errors, request.Meeting, request.ExpectedVersion,
            (_, state, _) => Task.FromResult(MeetingDecisions.Cancel(state, reason, request.EndsSeries)));
    }
}

internal static partial class MeetingDecisions
{
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
}
