using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.Budget.Sales;

/// <summary>From a day on an employee belongs to a team; null: to none.</summary>
/// <param name="Sequence">Place in the employee's stream.</param>
/// <param name="On">First day.</param>
/// <param name="Team">Team key.</param>
public sealed record TeamChange(long Sequence, DateOnly On, string? Team);

/// <summary>The teams of an employee, by day.</summary>
/// <param name="Id">Local stream.</param>
/// <param name="Employee">The HR system's id.</param>
/// <param name="Changes">In the order they were recorded, whatever the order they arrived in.</param>
/// <param name="Teams">Every team that occurs, to search by.</param>
public sealed record RepTeams(string Id, string Employee, IReadOnlyList<TeamChange> Changes, IReadOnlyList<string> Teams)
{
    /// <summary>The team on a day. A change replaces, from its day on, whatever those recorded before it say.</summary>
    public string? TeamOn(DateOnly day) => Changes.LastOrDefault(change => change.On <= day)?.Team;

    /// <summary>With one more change.</summary>
    public RepTeams With(TeamChange change) => this with
    {
        Changes = [.. Changes.Append(change).OrderBy(each => each.Sequence)],
        Teams = change.Team is null ? Teams : [.. Teams.Append(change.Team).Distinct().Order(StringComparer.Ordinal)],
    };
}

/// <summary>Keeps <see cref="RepTeams"/>.</summary>
public sealed partial class RepTeamsProjection : SingleStreamProjection<RepTeams, string>
{
    /// <inheritdoc />
    public override RepTeams? Evolve(RepTeams? snapshot, string id, IEvent e)
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
            : (snapshot ?? new RepTeams(id, known.Employee, [], [])).With(new TeamChange(e.SourceSequenceOf(), known.On, known.Team));
    }
}
