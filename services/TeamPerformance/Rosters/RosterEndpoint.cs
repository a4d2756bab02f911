using Google.Protobuf;
using SalesPlatform.TeamPerformance.Teams;

namespace SalesPlatform.TeamPerformance.Rosters;

internal sealed partial class RosterEndpoint(CommandRunner runner, CompanyReader company, UnitOfWorkFactory works) : Wire.Roster.RosterBase
{
    public override Task<Wire.EmployeeReply> GetEmployee(Wire.GetEmployeeRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var employee = errors.Key("employee", request.Employee);
        errors.ThrowIfAny();
        return runner.ReadAsync(context, Employee.Of(employee), Employee.StreamOf(employee), null, (state, version, caller) =>
        {
            state.Existing.RequireOwn(caller);
            return RosterReplies.Of(state.Existing, version);
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
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        await RequireOwnTeamAsync(work, team, context.CancellationToken);
        var members = await work.Queries.MembersAsync(team, from, until, context.CancellationToken);
        var page = paging.Of(members, member => member.Employee);
        return new Wire.ListMembersReply
        {
            Members = { page.Entries.Select(member => RosterReplies.Of(member, member.Version)) },
            NextPageToken = page.NextToken,
        };
    }

    public override async Task<Wire.ListDaysReply> ListDays(Wire.ListDaysRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, period) = (errors.Key("team", request.Team), errors.Period("period", request.Period));
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        await RequireOwnTeamAsync(work, team, context.CancellationToken);
        var calendar = (await company.RequireOrganisationAsync(work.Queries, context.CancellationToken)).Calendar();
        var (from, until) = (calendar.Start(period), calendar.End(period));
        var members = await work.Queries.MembersAsync(team, from, until, context.CancellationToken);
        return RosterReplies.Days(team, period, from, until, paging.Of(members, member => member.Employee));
    }

    private Task<Wire.EmployeeReply> DecideAsync(
        ServerCallContext call, IMessage request, string employee, long expectedVersion,
        Func<UnitOfWork, Employee, Task<IEnumerable<object>>> decide) =>
        runner.DecideAsync(call, request, Employee.Of(employee), Employee.StreamOf(employee), expectedVersion, decide,
            (state, version) => RosterReplies.Of(state.Existing, version));

    private static Task RequireOwnTeamAsync(UnitOfWork work, string team, CancellationToken cancellation)
    {
        work.Context.RequireTeam(team);
        return work.RequireTeamExistsAsync(team, cancellation);
    }
}
