using System.Collections.Immutable;

namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>Employed while the last membership of the roster's entry lasts.</summary>
internal abstract record Employee
{
    private Employee()
    {
    }

    /// <summary>Kept to recognise a repeat.</summary>
    public ImmutableList<object> Changes { get; private init; } = [];

    public static Aggregate<Employee> Of(string id) => new(RosterEntry.Fold.Prefix, new NeverHired(id), Evolve);

    public static string StreamOf(string id) => RosterEntry.Fold.Stream(id);

    public RosterEntry Existing => this switch
    {
        Known known => known.Entry,
        NeverHired never => throw DomainException.NotFound("employee", never.Id),
        _ => throw Unexpected.State(this),
    };

    public Employee After(EmployeeHired hired) => Of(RosterEntry.Hired((this as Known)?.Entry, hired), Changes.Add(hired));

    private static Employee Evolve(Employee state, RecordedEvent e) =>
        RosterEntry.Fold.Evolve((state as Known)?.Entry, e) is { } entry ? Of(entry, state.Changes.Add(e.Data)) : state;

    private static Known Of(RosterEntry entry, ImmutableList<object> changes) => entry.Memberships[^1] switch
    {
        { Until: { } leftOn } => new Departed(entry, leftOn) { Changes = changes },
        var last => new Employed(entry, last.Team, last.From) { Changes = changes },
    };

    public sealed record NeverHired(string Id) : Employee;

    public abstract record Known(RosterEntry Entry) : Employee;

    public sealed record Employed(RosterEntry Entry, string Team, DateOnly Since) : Known(Entry);

    /// <summary>May be hired again.</summary>
    public sealed record Departed(RosterEntry Entry, DateOnly LeftOn) : Known(Entry);
}
