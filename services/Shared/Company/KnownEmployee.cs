using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.Company;

/// <summary>A null team: the employee belongs to none from that day on.</summary>
public sealed record TeamChange(long Sequence, DateOnly On, string? Team);

/// <summary>Any event proves that they exist, whichever comes first; changes are in the order of recording, not of arrival.</summary>
public sealed record KnownEmployee(string Id, string Employee, IReadOnlyList<TeamChange> Changes, IReadOnlyList<string> Teams)
{
    public static string StreamOf(string employee) => EventInbox.LocalStream("team-performance", $"employee/{employee}");

    /// <summary>A change replaces, from its day on, whatever those recorded before it say.</summary>
    public string? TeamOn(DateOnly day) => Changes.LastOrDefault(change => change.On <= day)?.Team;

    public KnownEmployee With(TeamChange change) => this with
    {
        Changes = [.. Changes.Append(change).OrderBy(each => each.Sequence)],
        Teams = change.Team is null ? Teams : [.. Teams.Append(change.Team).Distinct().Order(StringComparer.Ordinal)],
    };
}

public sealed partial class KnownEmployeeProjection : SingleStreamProjection<KnownEmployee, string>
{
    public KnownEmployeeProjection()
    {
        IncludeType<EmployeeHired>();
        IncludeType<EmployeeTransferred>();
        IncludeType<EmployeeLeft>();
    }

    public override KnownEmployee? Evolve(KnownEmployee? snapshot, string id, IEvent e)
    {
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
