using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Company;

/// <summary>From a day on an employee belongs to a team; null: to none.</summary>
/// <param name="Sequence">Place in the employee's stream.</param>
/// <param name="On">First day.</param>
/// <param name="Team">Team key.</param>
public sealed record TeamChange(long Sequence, DateOnly On, string? Team);

/// <summary>An employee that Team performance has told of, with their teams by day. Any event about them proves that they exist, whichever
/// arrives first.</summary>
/// <param name="Id">Local stream.</param>
/// <param name="Employee">The HR system's id.</param>
/// <param name="Changes">In the order they were recorded, whatever the order they arrived in.</param>
/// <param name="Teams">Every team that occurs, to search by.</param>
public sealed record KnownEmployee(string Id, string Employee, IReadOnlyList<TeamChange> Changes, IReadOnlyList<string> Teams)
{
    /// <summary>Where an employee's events arrive.</summary>
    public static string StreamOf(string employee) => EventInbox.LocalStream("team-performance", $"employee/{employee}");

    /// <summary>The team on a day. A change replaces, from its day on, whatever those recorded before it say.</summary>
    public string? TeamOn(DateOnly day) => Changes.LastOrDefault(change => change.On <= day)?.Team;

    /// <summary>With one more change.</summary>
    public KnownEmployee With(TeamChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with
        {
            Changes = [.. Changes.Append(change).OrderBy(each => each.Sequence)],
            Teams = change.Team is null ? Teams : [.. Teams.Append(change.Team).Distinct().Order(StringComparer.Ordinal)],
        };
    }
}

/// <summary>Keeps <see cref="KnownEmployee"/>.</summary>
public sealed partial class KnownEmployeeProjection : SingleStreamProjection<KnownEmployee, string>
{
    /// <summary>The events it is made of.</summary>
    public KnownEmployeeProjection()
    {
        IncludeType<EmployeeHired>();
        IncludeType<EmployeeTransferred>();
        IncludeType<EmployeeLeft>();
    }

    /// <inheritdoc />
    public override KnownEmployee? Evolve(KnownEmployee? snapshot, string id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        (string Employee, DateOnly On, string? Team)? change = e.Data switch
        {
            EmployeeHired hired => (hired.Employee, hired.HiredOn, hired.Team),
            EmployeeTransferred moved => (moved.Employee, moved.On, moved.ToTeam),
            EmployeeLeft left => (left.Employee, left.LeftOn, null),
            _ => null,
        };
        return change is not { } known ? snapshot
            : (snapshot ?? new KnownEmployee(id, known.Employee, [], [])).With(new TeamChange(e.SourceSequenceOf(), known.On, known.Team));
    }
}
