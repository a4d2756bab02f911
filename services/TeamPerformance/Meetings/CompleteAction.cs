namespace SalesPlatform.TeamPerformance.Meetings;

internal sealed partial class MeetingsEndpoint
{
    public override Task<Wire.MeetingReply> CompleteAction(Wire.CompleteActionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var doneOn = errors.Day("done_on", request.DoneOn);
        return DecideAsync(context, request, errors, request.Meeting, request.ExpectedVersion, (work, state, today) =>
            Task.FromResult(MeetingDecisions.CompleteAction(state, work.Context, request.Number, doneOn, today)));
    }
}

internal static partial class MeetingDecisions
{
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
}
