using Google.Protobuf;

namespace SalesPlatform.TeamPerformance.Meetings;

internal sealed partial class MeetingsEndpoint(CommandRunner runner, UnitOfWorkFactory works) : Wire.Meetings.MeetingsBase
{
    private const int LongestRange = 366;

    public override async Task<Wire.MeetingReply> Get(Wire.GetMeetingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = errors.Id("meeting", request.Meeting);
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var loaded = await work.LoadAsync(TeamMeeting.Of(id), TeamMeeting.StreamOf(id), null, context.CancellationToken);
        work.Context.RequireTeam(loaded.State.Existing.Plan.Team);
        return await ReplyAsync(work, loaded, context.CancellationToken);
    }

    public override async Task<Wire.ListMeetingsReply> List(Wire.ListMeetingsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var team = errors.Key("team", request.Team);
        var (from, until) = (errors.Day("from", request.From), errors.Day("until", request.Until));
        errors.Require(errors.Found.Count > 0 || (from < until && until.DayNumber - from.DayNumber <= LongestRange), "until",
            "out-of-range", $"until lies after from, and at most {LongestRange} days after it.");
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        work.Context.RequireTeam(team);
        var today = await TodayAsync(work, context.CancellationToken);
        var meetings = await work.Queries.Query<MeetingView>().Where(view => view.Team == team && view.On >= from && view.On < until)
            .ToListAsync(context.CancellationToken);
        var page = paging.Of(meetings, view => $"{view.On:yyyy-MM-dd}/{view.Id}");
        return new Wire.ListMeetingsReply
        {
            Meetings = { page.Entries.Select(view => MeetingReplies.Of(view.Content, view.Version, today)) },
            NextPageToken = page.NextToken,
        };
    }

    public override async Task<Wire.ListActionsReply> ListActions(Wire.ListActionsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, owner) = (errors.Key("team", request.Team), errors.OptionalText("owner", request.Owner));
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        work.Context.RequireTeam(team);
        var today = await TodayAsync(work, context.CancellationToken);
        var meetings = await work.Queries.Query<MeetingView>()
            .Where(view => view.Team == team && (!request.OverdueOnly || view.HasOpenActions)).ToListAsync(context.CancellationToken);
        var actions = meetings.SelectMany(view => MeetingReplies.Actions(view.Content, today))
            .Where(action => (owner.Length == 0 || action.Owner == owner) && (!request.OverdueOnly || action.Status == "overdue"));
        var page = paging.Of(actions, KeyOf);
        return new Wire.ListActionsReply { Actions = { page.Entries }, NextPageToken = page.NextToken };
    }

    /// <summary>When a meeting of a series is over, the next one is planned with it.</summary>
    private Task<Wire.MeetingReply> DecideAsync(
        ServerCallContext call, IMessage request, FieldErrors errors, string meeting, long expectedVersion,
        Func<UnitOfWork, TeamMeeting, DateOnly, Task<IEnumerable<object>>> decide)
    {
        var id = errors.Id("meeting", meeting);
        errors.ThrowIfAny();
        return runner.RunAsync(call, request, async work =>
        {
            var loaded = await work.LoadAtAsync(TeamMeeting.Of(id), TeamMeeting.StreamOf(id), expectedVersion, call.CancellationToken);
            work.Context.RequireTeam(loaded.State.Existing.Plan.Team);
            var today = await TodayAsync(work, call.CancellationToken);
            var after = work.Append(loaded, await decide(work, loaded.State, today));
            var reply = MeetingReplies.Of(after.State.Existing.Content, after.Version, today);
            if (loaded.State is TeamMeeting.Planned && work.Context.NewId() is var next)
            {
                var following = work.Append(TeamMeeting.Of(next).New(next), MeetingDecisions.Follow(after.State, next));
                reply.NextMeeting = following.State is TeamMeeting.Planned ? $"{next}" : "";
            }

            return reply;
        }, expectedVersion > 0);
    }

    private static NewAction Action(FieldErrors errors, string field, Wire.NewAction? action)
    {
        action ??= new Wire.NewAction();
        return new NewAction(
            errors.LongText($"{field}.task", action.Task), errors.Text($"{field}.owner", action.Owner),
            errors.Day($"{field}.due_on", action.DueOn));
    }

    private static async Task<IReadOnlySet<string>> MembersAsync(
        UnitOfWork work, TeamMeeting state, DateOnly on, CancellationToken cancellation)
    {
        var members = await work.Queries.MembersAsync(state.Existing.Plan.Team, on, on.AddDays(1), cancellation);
        return members.Select(member => member.Employee).ToHashSet();
    }

    private static async Task<Wire.MeetingReply> ReplyAsync(UnitOfWork work, Loaded<TeamMeeting> meeting, CancellationToken cancellation) =>
        MeetingReplies.Of(meeting.State.Existing.Content, meeting.Version, await TodayAsync(work, cancellation));

    private static Task<DateOnly> TodayAsync(UnitOfWork work, CancellationToken cancellation) =>
        CompanyReader.TodayAsync(work.Queries, work.Context.Now, cancellation);

    // By the day they are due, then by their meetings.
    private static string KeyOf(Wire.MeetingAction action) =>
        $"{action.DueOn.Year:D4}-{action.DueOn.Month:D2}-{action.DueOn.Day:D2}/{action.Meeting}/{action.Number:D4}";
}
