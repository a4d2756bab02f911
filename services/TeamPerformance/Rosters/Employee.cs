using System.Collections.Immutable;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>Half-open: until the first day no longer in the team, null while it lasts.</summary>
internal sealed record Membership(string Team, DateOnly From, DateOnly? Until);

internal abstract record Employee
{
    private Employee()
    {
    }

    public static Aggregate<Employee> Of(string id) => new("employee", new NeverHired(id), (state, e) => Evolve(state, e.Data));

    public static string StreamOf(string id) => $"employee/{id}";

    public Person Known => this switch
    {
        Employed employed => employed.Person,
        Departed departed => departed.Person,
        NeverHired never => throw DomainException.NotFound("employee", never.Id),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of an employee."),
    };

    public static Employee Evolve(Employee state, object data) => (state, data) switch
    {
        (NeverHired, EmployeeHired hired) =>
            new Employed(new Person(hired.Employee, hired.Name, [], []).With(hired), hired.Team, hired.HiredOn),
        (Departed departed, EmployeeHired hired) =>
            new Employed((departed.Person with { Name = hired.Name }).With(hired), hired.Team, hired.HiredOn),
        (Employed employed, EmployeeTransferred moved) => new Employed(employed.Person.With(moved), moved.ToTeam, moved.On),
        (Employed employed, EmployeeLeft left) => new Departed(employed.Person.With(left), left.LeftOn),
        _ => state,
    };

    public sealed record NeverHired(string Id) : Employee;

    public sealed record Employed(Person Person, string Team, DateOnly Since) : Employee;

    /// <summary>May be hired again.</summary>
    public sealed record Departed(Person Person, DateOnly LeftOn) : Employee;
}

/// <summary>Memberships are in order, without overlaps; changes are kept to recognise a repeat.</summary>
internal sealed record Person(string Id, string Name, ImmutableList<Membership> Memberships, ImmutableList<object> Changes)
{
    public Person With(object change) =>
        this with { Memberships = MembershipHistory.After(Memberships, change), Changes = Changes.Add(change) };
}

internal static class MembershipHistory
{
    public static ImmutableList<Membership> After(ImmutableList<Membership> memberships, object change) => change switch
    {
        EmployeeHired hired => memberships.Add(new Membership(hired.Team, hired.HiredOn, null)),
        EmployeeTransferred moved => Ended(memberships, moved.On).Add(new Membership(moved.ToTeam, moved.On, null)),
        EmployeeLeft left => Ended(memberships, left.LeftOn),
        _ => memberships,
    };

    private static ImmutableList<Membership> Ended(ImmutableList<Membership> memberships, DateOnly on) =>
        memberships.SetItem(memberships.Count - 1, memberships[^1] with { Until = on });
}
