using Google.Protobuf;
using Grpc.Core;
using Marten;
using SalesPlatform.Company;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.TeamPerformance.Rosters;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Meetings;

internal sealed class MeetingsEndpoint(CommandRunner runner, MeetingLists lists) : Wire.Meetings.MeetingsBase
{
    public override Task<Wire.MeetingReply> Plan(Wire.PlanMeetingRequest request, ServerCallContext context)
    {
        var read = MeetingRequests.Plan(request);
        return runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireTeam(read.Team);
            await work.RequireTeamExistsAsync(read.Team, context.CancellationToken);
            var plan = read with { Meeting = work.Context.NewId(), PlannedBy = work.Context.Employee ?? work.Context.Actor };
            return await ReplyAsync(work, Start(work, plan), context);
        });
    }

    public override Task<Wire.MeetingReply> Hold(Wire.HoldMeetingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var record = MeetingRequests.Record(errors, request);
        return EndAsync(context, request, errors.Id("meeting", request.Meeting), request.ExpectedVersion, errors, async (work, state) =>
            MeetingDecisions.Hold(state, record, await MembersAsync(work, state, record.HeldOn, context),
                await CompanyReader.TodayAsync(work.Queries, work.Context.Now, context.CancellationToken)));
    }

    public override Task<Wire.MeetingReply> Cancel(Wire.CancelMeetingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return EndAsync(context, request, errors.Id("meeting", request.Meeting), request.ExpectedVersion, errors,
            (_, state) => Task.FromResult(MeetingDecisions.Cancel(state, reason, request.EndsSeries)));
    }

    public override Task<Wire.MeetingReply> AddAction(Wire.AddActionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var action = MeetingRequests.Action(errors, "action", request.Action);
        return ChangeAsync(context, request, errors.Id("meeting", request.Meeting), request.ExpectedVersion, errors, async (work, state) =>
            MeetingDecisions.AddAction(state, action,
                await MembersAsync(work, state, (state as TeamMeeting.Held)?.Record.HeldOn ?? state.Existing.Plan.On, context)));
    }

    public override Task<Wire.MeetingReply> CompleteAction(Wire.CompleteActionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var doneOn = errors.Day("done_on", request.DoneOn);
        return ChangeAsync(context, request, errors.Id("meeting", request.Meeting), request.ExpectedVersion, errors, async (work, state) =>
            MeetingDecisions.CompleteAction(state, work.Context, request.Number, doneOn,
                await CompanyReader.TodayAsync(work.Queries, work.Context.Now, context.CancellationToken)));
    }

    public override Task<Wire.MeetingReply> Get(Wire.GetMeetingRequest request, ServerCallContext context) =>
        lists.GetAsync(request, context);

    public override Task<Wire.ListMeetingsReply> List(Wire.ListMeetingsRequest request, ServerCallContext context) =>
        lists.ListAsync(request, context);

    public override Task<Wire.ListActionsReply> ListActions(Wire.ListActionsRequest request, ServerCallContext context) =>
        lists.ActionsAsync(request, context);

    private Task<Wire.MeetingReply> ChangeAsync(
        ServerCallContext call, IMessage request, Guid id, long expectedVersion, FieldErrors errors,
        Func<UnitOfWork, TeamMeeting, Task<IEnumerable<object>>> decide)
    {
        errors.ThrowIfAny();
        return runner.RunAsync(call, request, async work =>
            await ReplyAsync(work, (await DecideAsync(work, call, id, expectedVersion, decide)).After, call), expectedVersion > 0);
    }

    /// <summary>In a series, the next one is planned with it.</summary>
    private Task<Wire.MeetingReply> EndAsync(
        ServerCallContext call, IMessage request, Guid id, long expectedVersion, FieldErrors errors,
        Func<UnitOfWork, TeamMeeting, Task<IEnumerable<object>>> decide)
    {
        errors.ThrowIfAny();
        return runner.RunAsync(call, request, async work =>
        {
            var (before, after) = await DecideAsync(work, call, id, expectedVersion, decide);
            var reply = await ReplyAsync(work, after, call);
            if (after.Version > before && MeetingDecisions.Follow(after.State, work.Context.NewId())
                .SingleOrDefault() is TeamMeetingPlanned next)
                reply.NextMeeting = $"{Start(work, next).State.Existing.Plan.Meeting}";
            return reply;
        }, expectedVersion > 0);
    }

    private static async Task<(long Before, Loaded<TeamMeeting> After)> DecideAsync(
        UnitOfWork work, ServerCallContext call, Guid id, long expectedVersion,
        Func<UnitOfWork, TeamMeeting, Task<IEnumerable<object>>> decide)
    {
        var loaded = await work.LoadAtAsync(TeamMeeting.Of(id), TeamMeeting.StreamOf(id), expectedVersion, call.CancellationToken);
        work.Context.RequireTeam(loaded.State.Existing.Plan.Team);
        return (loaded.Version, work.Append(loaded, await decide(work, loaded.State)));
    }

    private static Loaded<TeamMeeting> Start(UnitOfWork work, TeamMeetingPlanned plan)
    {
        var (aggregate, stream) = (TeamMeeting.Of(plan.Meeting), TeamMeeting.StreamOf(plan.Meeting));
        return work.Append(new Loaded<TeamMeeting>(stream, aggregate.Initial, 0, aggregate), plan);
    }

    private static async Task<IReadOnlySet<string>> MembersAsync(UnitOfWork work, TeamMeeting state, DateOnly on, ServerCallContext call)
    {
        var members = await work.Queries.MembersAsync(state.Existing.Plan.Team, on, on.AddDays(1), call.CancellationToken);
        return members.Select(member => member.Employee).ToHashSet();
    }

    private static async Task<Wire.MeetingReply> ReplyAsync(UnitOfWork work, Loaded<TeamMeeting> meeting, ServerCallContext call) =>
        MeetingReplies.Of(meeting.State.Existing.Content, meeting.Version,
            await CompanyReader.TodayAsync(work.Queries, work.Context.Now, call.CancellationToken));
}
