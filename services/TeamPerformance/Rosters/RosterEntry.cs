namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>Half-open: until the first day no longer in the team, null while it lasts.</summary>
internal sealed record Membership(string Team, DateOnly From, DateOnly? Until);

/// <summary>A person by the teams they were in. Stream <c>employee/{id}</c>.</summary>
/// <param name="Memberships">In order, without overlaps.</param>
/// <param name="Teams">Every one the person was ever in, to find them by.</param>
internal sealed record RosterEntry(
    string Id, string Employee, string Name, IReadOnlyList<Membership> Memberships, IReadOnlyList<string> Teams, long Version)
{
    public static Fold<RosterEntry> Fold { get; } = new Fold<RosterEntry>("employee")
        .Begins<EmployeeHired>((before, hired, _) => Hired(before, hired))
        .On<EmployeeTransferred>((entry, moved) => entry.With([.. entry.Ended(moved.On), new Membership(moved.ToTeam, moved.On, null)]))
        .On<EmployeeLeft>((entry, left) => entry.With(entry.Ended(left.LeftOn)));

    /// <summary>For the first time or again.</summary>
    public static RosterEntry Hired(RosterEntry? before, EmployeeHired hired)
    {
        var entry = before ?? new RosterEntry(Fold.Stream(hired.Employee), hired.Employee, "", [], [], 0);
        return entry.With([.. entry.Memberships, new Membership(hired.Team, hired.HiredOn, null)]) with { Name = hired.Name };
    }

    /// <summary>The company, not only a team.</summary>
    public bool HasLeftBy(DateOnly day) => Memberships[^1].Until <= day;

    public bool IsIn(string team, DateOnly from, DateOnly until) =>
        Memberships.Any(item => item.Team == team && item.From < until && (item.Until is null || item.Until > from));

    private IReadOnlyList<Membership> Ended(DateOnly on) => [.. Memberships.SkipLast(1), Memberships[^1] with { Until = on }];

    private RosterEntry With(IReadOnlyList<Membership> memberships) => this with
    {
        Memberships = memberships,
        Teams = [.. memberships.Select(item => item.Team).Distinct()],
        Version = Version + 1,
    };
}
