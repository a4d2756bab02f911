using Google.Protobuf;
using Grpc.Core;
using Marten;
using SalesPlatform.Company;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.TeamPerformance.Teams;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Rosters;

internal sealed class RosterEndpoint(CommandRunner runner, IDocumentStore store, RosterUpload uploads, CompanyReader company)
    : Wire.Roster.RosterBase
{
    public override Task<Wire.EmployeeReply> Hire(Wire.HireRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var hire = new EmployeeHired(errors.Key("employee", request.Employee), errors.Text("name", request.Name),
            errors.Key("team", request.Team), errors.Day("hired_on", request.HiredOn));
        errors.ThrowIfAny();
        return ChangeAsync(context, request, hire.Employee, request.ExpectedVersion, async (work, state) =>
        {
            work.Context.RequireTeam(hire.Team);
            await work.RequireTeamExistsAsync(hire.Team, context.CancellationToken);
            return RosterDecisions.Hire(state, hire);
        });
    }

    public override Task<Wire.EmployeeReply> Transfer(Wire.TransferRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (employee, team) = (errors.Key("employee", request.Employee), errors.Key("to_team", request.ToTeam));
        var on = errors.Day("on", request.On);
        errors.ThrowIfAny();
        return ChangeAsync(context, request, employee, request.ExpectedVersion, async (work, state) =>
        {
            RequireOwn(work.Context, state.Known, state.Known.Memberships.TakeLast(1));
            await work.RequireTeamExistsAsync(team, context.CancellationToken);
            return RosterDecisions.Transfer(state, team, on);
        });
    }

    public override Task<Wire.EmployeeReply> Leave(Wire.LeaveRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var employee = errors.Key("employee", request.Employee);
        var leftOn = errors.Day("left_on", request.LeftOn);
        errors.ThrowIfAny();
        return ChangeAsync(context, request, employee, request.ExpectedVersion, (work, state) =>
        {
            RequireOwn(work.Context, state.Known, state.Known.Memberships.TakeLast(1));
            return Task.FromResult(RosterDecisions.Leave(state, leftOn));
        });
    }

    public override Task<Wire.ImportRosterReply> Import(IAsyncStreamReader<FileChunk> requestStream, ServerCallContext context) =>
        uploads.ImportAsync(requestStream, context);

    public override Task<Wire.EmployeeReply> GetEmployee(Wire.GetEmployeeRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var employee = errors.Key("employee", request.Employee);
        errors.ThrowIfAny();
        return runner.ReadAsync(context, Employee.Of(employee), Employee.StreamOf(employee), null, (state, version, caller) =>
        {
            RequireOwn(caller, state.Known, state.Known.Memberships);
            return RosterReplies.Of(state, version);
        });
    }

    public override async Task<Wire.ListMembersReply> ListMembers(Wire.ListMembersRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var team = errors.Key("team", request.Team);
        var (from, until) = (errors.Day("from", request.From), errors.Day("until", request.Until));
        errors.Require(errors.Found.Count > 0 || from < until, "until", "empty-range",
            "until lies after from: it is the first day no longer in the range.");
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        errors.ThrowIfAny();
        await RequireOwnTeamAsync(team, context);
        await using var session = store.QuerySession();
        var page = paging.Of(await session.MembersAsync(team, from, until, context.CancellationToken), member => member.Employee);
        return new Wire.ListMembersReply { Members = { page.Entries.Select(RosterReplies.Of) }, NextPageToken = page.NextToken };
    }

    public override async Task<Wire.ListDaysReply> ListDays(Wire.ListDaysRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, period) = (errors.Key("team", request.Team), errors.Period("period", request.Period));
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        errors.ThrowIfAny();
        await RequireOwnTeamAsync(team, context);
        await using var session = store.QuerySession();
        var calendar = (await company.RequireOrganisationAsync(session, context.CancellationToken)).Calendar();
        var (from, until) = (calendar.Start(period), calendar.End(period));
        var page = paging.Of(await session.MembersAsync(team, from, until, context.CancellationToken), member => member.Employee);
        return RosterReplies.Days(team, period, from, until, page);
    }

    private Task<Wire.EmployeeReply> ChangeAsync(
        ServerCallContext call, IMessage request, string employee, long expectedVersion,
        Func<UnitOfWork, Employee, Task<IEnumerable<object>>> decide) =>
        runner.DecideAsync(call, request, Employee.Of(employee), Employee.StreamOf(employee), expectedVersion, decide, RosterReplies.Of);

    private Task<Team.Added> RequireOwnTeamAsync(string team, ServerCallContext call) =>
        runner.ReadAsync(call, Team.Of(team), Team.StreamOf(team), null, (state, _, caller) =>
        {
            caller.RequireTeam(team);
            return state.Existing;
        });

    // Managers see who is or was in a team of theirs, and change only who was there last.
    private static void RequireOwn(CommandContext caller, Person person, IEnumerable<Membership> memberships)
    {
        if (caller.BoundToTeams is { } own && !memberships.Any(item => own.Contains(item.Team)))
            throw DomainException.NotPermitted("not-your-team", $"{person.Id} does not belong to a team of {caller.Actor}.");
    }
}
