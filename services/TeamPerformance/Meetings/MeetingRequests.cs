using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Meetings;

internal static class MeetingRequests
{
    private const int LongestRhythm = 52;

    /// <summary>Its id and who plans it are still to be filled in.</summary>
    public static TeamMeetingPlanned Plan(Wire.PlanMeetingRequest request)
    {
        var errors = new FieldErrors();
        var plan = new TeamMeetingPlanned(
            Guid.Empty, errors.Key("team", request.Team), errors.Text("title", request.Title), errors.Day("on", request.On),
            errors.Texts("agenda", request.Agenda, RequestFields.LongestText), request.EveryWeeks, null, "");
        errors.Require(request.EveryWeeks is >= 0 and <= LongestRhythm, "every_weeks", "out-of-range",
            $"A regular meeting takes place every 1 to {LongestRhythm} weeks; 0 is a single one.");
        errors.ThrowIfAny();
        return plan;
    }

    public static MeetingRecord Record(FieldErrors errors, Wire.HoldMeetingRequest request)
    {
        errors.Bounded("actions", request.Actions);
        return new MeetingRecord(
            errors.Day("held_on", request.HeldOn), errors.Texts("goals", request.Goals, RequestFields.LongestText),
            errors.OptionalText("outcome", request.Outcome, RequestFields.LongestText),
            errors.Texts("attendees", request.Attendees, RequestFields.LongestText),
            [.. request.Actions.Select((action, i) => Action(errors, $"actions[{i}]", action))]);
    }

    public static NewAction Action(FieldErrors errors, string field, Wire.NewAction? action)
    {
        action ??= new Wire.NewAction();
        return new NewAction(errors.Text($"{field}.task", action.Task, RequestFields.LongestText),
            errors.Text($"{field}.owner", action.Owner),
            errors.Day($"{field}.due_on", action.DueOn));
    }
}
