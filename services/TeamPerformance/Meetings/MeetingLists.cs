using Grpc.Core;
using Marten;
using SalesPlatform.Company;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Meetings;

internal sealed class MeetingLists(IDocumentStore store, TimeProvider time)
{
    private const int LongestRange = 366;

    public async Task<Wire.MeetingReply> GetAsync(Wire.GetMeetingRequest request, ServerCallContext call)
    {
        var errors = new FieldErrors();
        var id = errors.Id("meeting", request.Meeting);
        errors.ThrowIfAny();
        var caller = Callers.ContextOf(call, time);
        await using var session = store.QuerySession();
        var view = await session.LoadAsync<MeetingView>(TeamMeeting.StreamOf(id), call.CancellationToken)
            ?? throw DomainException.NotFound("meeting", $"{id}");
        caller.RequireTeam(view.Team);
        return MeetingReplies.Of(view.Content, view.Version, await CompanyReader.TodayAsync(session, caller.Now, call.CancellationToken));
    }

    public async Task<Wire.ListMeetingsReply> ListAsync(Wire.ListMeetingsRequest request, ServerCallContext call)
    {
        var errors = new FieldErrors();
        var team = errors.Key("team", request.Team);
        var (from, until) = (errors.Day("from", request.From), errors.Day("until", request.Until));
        errors.Require(errors.Found.Count > 0 || (from < until && until.DayNumber - from.DayNumber <= LongestRange), "until",
            "out-of-range",
            $"until lies after from, and at most {LongestRange} days after it.");
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        var caller = OfTeam(errors, call, team);
        await using var session = store.QuerySession();
        var today = await CompanyReader.TodayAsync(session, caller.Now, call.CancellationToken);
        var meetings = await session.Query<MeetingView>().Where(view => view.Team == team && view.On >= from && view.On < until)
            .ToListAsync(call.CancellationToken);
        var page = paging.Of(meetings, view => $"{view.On:yyyy-MM-dd}/{view.Id}");
        return new Wire.ListMeetingsReply
        {
            Meetings = { page.Entries.Select(view => MeetingReplies.Of(view.Content, view.Version, today)) },
            NextPageToken = page.NextToken,
        };
    }

    public async Task<Wire.ListActionsReply> ActionsAsync(Wire.ListActionsRequest request, ServerCallContext call)
    {
        var errors = new FieldErrors();
        var (team, owner) = (errors.Key("team", request.Team), errors.OptionalText("owner", request.Owner));
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        var caller = OfTeam(errors, call, team);
        await using var session = store.QuerySession();
        var today = await CompanyReader.TodayAsync(session, caller.Now, call.CancellationToken);
        var meetings = await session.Query<MeetingView>()
            .Where(view => view.Team == team && (!request.OverdueOnly || view.HasOpenActions)).ToListAsync(call.CancellationToken);
        var actions = meetings.SelectMany(view => MeetingReplies.Actions(view.Content, today))
            .Where(action => (owner.Length == 0 || action.Owner == owner) && (!request.OverdueOnly || action.Status == "overdue"));
        var page = paging.Of(actions, KeyOf);
        return new Wire.ListActionsReply { Actions = { page.Entries }, NextPageToken = page.NextToken };
    }

    // By the day they are due, then by their meetings.
    private static string KeyOf(Wire.MeetingAction action) =>
        $"{action.DueOn.Year:D4}-{action.DueOn.Month:D2}-{action.DueOn.Day:D2}/{action.Meeting}/{action.Number:D4}";

    private CommandContext OfTeam(FieldErrors errors, ServerCallContext call, string team)
    {
        errors.ThrowIfAny();
        var caller = Callers.ContextOf(call, time);
        caller.RequireTeam(team);
        return caller;
    }
}
