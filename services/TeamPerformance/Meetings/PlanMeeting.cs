using SalesPlatform.TeamPerformance.Teams;

namespace SalesPlatform.TeamPerformance.Meetings;

internal sealed partial class MeetingsEndpoint
{
    private const int LongestRhythm = 52;

    public override Task<Wire.MeetingReply> Plan(Wire.PlanMeetingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var read = new TeamMeetingPlanned(
            Guid.Empty, errors.Key("team", request.Team), errors.Text("title", request.Title), errors.Day("on", request.On),
            errors.Texts("agenda", request.Agenda, RequestFields.LongestText), request.EveryWeeks, null, "");
        errors.Require(request.EveryWeeks is >= 0 and <= LongestRhythm, "every_weeks", "out-of-range",
            $"A regular meeting takes place every 1 to {LongestRhythm} weeks; 0 is a single one.");
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireTeam(read.Team);
            await work.RequireTeamExistsAsync(read.Team, context.CancellationToken);
            var id = work.Context.NewId();
            var after = work.Append(TeamMeeting.Of(id).New(id), MeetingDecisions.Plan(work.Context, read with { Meeting = id }));
            return await ReplyAsync(work, after, context.CancellationToken);
        });
    }
}

internal static partial class MeetingDecisions
{
    public static IEnumerable<object> Plan(CommandContext context, TeamMeetingPlanned plan) =>
        [plan with { PlannedBy = context.Employee ?? context.Actor }];
}
