namespace SalesPlatform.Scorecards.Roster;

/// <summary>The days an employee belongs to a team.</summary>
/// <param name="Until">First day no longer; null while it goes on.</param>
internal sealed record Membership(string Employee, string Team, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether it covers a day.</summary>
    public bool Covers(DateOnly day) => day >= From && (Until is null || day < Until);

    /// <summary>Its days within a range; null when there are none.</summary>
    /// <param name="start">First day of the range.</param>
    public Membership? Within(DateOnly start, DateOnly end)
    {
        var (from, until) = (From > start ? From : start, Until < end ? Until.Value : end);
        return from < until ? this with { From = from, Until = until } : null;
    }
}

/// <summary>Who belonged to which team on which day.</summary>
internal sealed class Memberships
{
    private readonly Dictionary<string, IReadOnlyList<Membership>> _byEmployee;

    /// <param name="changes">Changes of the roster, in any order.</param>
    public Memberships(IEnumerable<RosterChange> changes) =>
        _byEmployee = changes.GroupBy(change => change.Employee).ToDictionary(group => group.Key, Fold);

    public IEnumerable<Membership> All => _byEmployee.OrderBy(item => item.Key, StringComparer.Ordinal).SelectMany(item => item.Value);

    /// <summary>Everybody who ever belonged to a team.</summary>
    public IReadOnlyList<string> EverIn(string team) =>
        [.. All.Where(membership => membership.Team == team).Select(membership => membership.Employee).Distinct()];

    /// <summary>Everybody who belonged to a team on a day of a range.</summary>
    /// <param name="start">First day of the range.</param>
    public IReadOnlyList<string> In(string team, DateOnly start, DateOnly end) =>
        [.. All.Where(membership => membership.Team == team && membership.Within(start, end) is not null)
            .Select(membership => membership.Employee).Distinct()];

    /// <summary>The team an employee belonged to on a day; null for none.</summary>
    public string? TeamOn(string employee, DateOnly day) =>
        Of(employee).FirstOrDefault(membership => membership.Covers(day))?.Team;

    /// <summary>The team to tell of something on a day outside every membership: the last one before that day, else the first one
    /// after.</summary>
    public string? NearestTeam(string employee, DateOnly day)
    {
        var own = Of(employee);
        return (own.LastOrDefault(membership => membership.From <= day) ?? (own.Count > 0 ? own[0] : null))?.Team;
    }

    private IReadOnlyList<Membership> Of(string employee) => _byEmployee.GetValueOrDefault(employee, []);

    /// <summary>Each change replaces, from its day on, whatever the ones before it in the employee's stream said.</summary>
    private static IReadOnlyList<Membership> Fold(IEnumerable<RosterChange> changes)
    {
        var memberships = new List<Membership>();
        foreach (var change in changes.OrderBy(change => change.Sequence))
        {
            memberships.RemoveAll(membership => membership.From >= change.On);
            if (memberships is [.., var last] && last.Covers(change.On))
                memberships[^1] = last with { Until = change.On };
            if (change.Team is not null)
                memberships.Add(new Membership(change.Employee, change.Team, change.On, null));
        }

        return memberships;
    }
}
