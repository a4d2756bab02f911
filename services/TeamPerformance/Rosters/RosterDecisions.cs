using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>Changes of one person come in the order of their dates, each at least a day after the one before, except that somebody who left
/// may be hired again from the day they left on.</summary>
internal static class RosterDecisions
{
    public static IEnumerable<object> Hire(Employee state, EmployeeHired hire)
    {
        if (IsRepeat(state, change => Equals(change, hire)))
            return [];
        return state switch
        {
            Employee.Employed employed => throw DomainException.Rule("already-employed",
                $"{hire.Employee} works in team '{employed.Team}' since {employed.Since:yyyy-MM-dd}.", ("team", employed.Team)),
            Employee.Departed departed when hire.HiredOn < departed.LeftOn => throw TooEarly(hire.Employee, hire.HiredOn, departed.LeftOn),
            _ => [hire],
        };
    }

    public static IEnumerable<object> Transfer(Employee state, string toTeam, DateOnly on)
    {
        if (IsRepeat(state, change => change is EmployeeTransferred moved && moved.ToTeam == toTeam && moved.On == on))
            return [];
        var employed = RequireEmployed(state);
        if (on <= employed.Since)
            throw TooEarly(employed.Person.Id, on, employed.Since);
        if (employed.Team == toTeam)
            throw DomainException.Rule("already-in-team", $"{employed.Person.Id} is in team '{toTeam}' since {employed.Since:yyyy-MM-dd}.");
        return [new EmployeeTransferred(employed.Person.Id, employed.Team, toTeam, on)];
    }

    public static IEnumerable<object> Leave(Employee state, DateOnly leftOn)
    {
        if (IsRepeat(state, change => change is EmployeeLeft left && left.LeftOn == leftOn))
            return [];
        var employed = RequireEmployed(state);
        if (leftOn <= employed.Since)
            throw TooEarly(employed.Person.Id, leftOn, employed.Since);
        return [new EmployeeLeft(employed.Person.Id, employed.Team, leftOn)];
    }

    /// <summary>Both take effect or none.</summary>
    public static IReadOnlyList<object> Record(Employee state, EmployeeHired hire, DateOnly? leftOn)
    {
        var hired = Hire(state, hire).ToList();
        if (leftOn is not { } day)
            return hired;
        return [.. hired, .. Leave(hired.Aggregate(state, Employee.Evolve), day)];
    }

    private static bool IsRepeat(Employee state, Predicate<object> isSame) =>
        state is not Employee.NeverHired && state.Known.Changes.Exists(isSame);

    private static Employee.Employed RequireEmployed(Employee state) => state as Employee.Employed
        ?? throw DomainException.Rule("not-employed", $"{state.Known.Id} does not work here any more.");

    private static DomainException TooEarly(string employee, DateOnly day, DateOnly previous) =>
        DomainException.Rule("before-previous-change",
        $"{day:yyyy-MM-dd} is not after the last change of {employee} on {previous:yyyy-MM-dd}.", ("previous", $"{previous:yyyy-MM-dd}"));
}
