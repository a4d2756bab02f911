using SalesPlatform.TeamPerformance.Teams;

namespace SalesPlatform.TeamPerformance.Rosters;

internal sealed partial class RosterEndpoint
{
    public override Task<Wire.EmployeeReply> Transfer(Wire.TransferRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (employee, team) = (errors.Key("employee", request.Employee), errors.Key("to_team", request.ToTeam));
        var on = errors.Day("on", request.On);
        errors.ThrowIfAny();
        return DecideAsync(context, request, employee, request.ExpectedVersion, async (work, state) =>
        {
            state.RequireLastOf(work.Context);
            await work.RequireTeamExistsAsync(team, context.CancellationToken);
            return RosterDecisions.Transfer(state, team, on);
        });
    }
}

internal static partial class RosterDecisions
{
    public static IEnumerable<object> Transfer(Employee state, string toTeam, DateOnly on)
    {
        if (state.Changes.Exists(change => change is EmployeeTransferred moved && moved.ToTeam == toTeam && moved.On == on))
            return [];
        var employed = RequireEmployed(state);
        var employee = employed.Entry.Employee;
        if (on <= employed.Since)
            throw TooEarly(employee, on, employed.Since);
        if (employed.Team == toTeam)
            throw DomainException.Rule("already-in-team", $"{employee} is in team '{toTeam}' since {employed.Since:yyyy-MM-dd}.");
        return [new EmployeeTransferred(employee, employed.Team, toTeam, on)];
    }
}
