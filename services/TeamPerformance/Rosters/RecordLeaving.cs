namespace SalesPlatform.TeamPerformance.Rosters;

internal sealed partial class RosterEndpoint
{
    public override Task<Wire.EmployeeReply> Leave(Wire.LeaveRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (employee, leftOn) = (errors.Key("employee", request.Employee), errors.Day("left_on", request.LeftOn));
        errors.ThrowIfAny();
        return DecideAsync(context, request, employee, request.ExpectedVersion, (work, state) =>
        {
            state.RequireLastOf(work.Context);
            return Task.FromResult(RosterDecisions.Leave(state, leftOn));
        });
    }
}

internal static partial class RosterDecisions
{
    public static IEnumerable<object> Leave(Employee state, DateOnly leftOn)
    {
        if (state.Changes.Exists(change => change is EmployeeLeft left && left.LeftOn == leftOn))
            return [];
        var employed = RequireEmployed(state);
        var employee = employed.Entry.Employee;
        return leftOn > employed.Since ? [new EmployeeLeft(employee, employed.Team, leftOn)]
            : throw TooEarly(employee, leftOn, employed.Since);
    }
}
