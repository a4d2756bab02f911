namespace SalesPlatform.TeamPerformance.Rosters;

internal sealed partial class RosterEndpoint
{
    public override Task<Wire.EmployeeReply> Hire(Wire.HireRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var hire = new EmployeeHired(errors.Key("employee", request.Employee), errors.Text("name", request.Name),
            errors.Key("team", request.Team), errors.Day("hired_on", request.HiredOn));
        errors.ThrowIfAny();
        return DecideAsync(context, request, hire.Employee, request.ExpectedVersion, async (work, state) =>
        {
            await RequireOwnTeamAsync(work, hire.Team, context.CancellationToken);
            return RosterDecisions.Hire(state, hire);
        });
    }
}

internal static partial class RosterDecisions
{
    public static IEnumerable<object> Hire(Employee state, EmployeeHired hire)
    {
        if (state.Changes.Contains(hire))
            return [];
        return state switch
        {
            Employee.Employed employed => throw DomainException.Rule("already-employed",
                $"{hire.Employee} works in team '{employed.Team}' since {employed.Since:yyyy-MM-dd}.", ("team", employed.Team)),
            Employee.Departed departed when hire.HiredOn < departed.LeftOn => throw TooEarly(hire.Employee, hire.HiredOn, departed.LeftOn),
            _ => [hire],
        };
    }
}
