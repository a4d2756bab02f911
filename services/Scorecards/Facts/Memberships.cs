namespace SalesPlatform.Scorecards.Facts;

/// <param name="Until">First day no longer; null while it goes on.</param>
internal sealed record Membership(string Employee, string Team, DateOnly From, DateOnly? Until)
{
    public bool Covers(DateOnly day) => day >= From && (Until is null || day < Until);

    public Membership? Within(DateOnly start, DateOnly end)
    {
        var (from, until) = (From > start ? From : start, Until < end ? Until.Value : end);
        return from < until ? this with { From = from, Until = until } : null;
    }
}

internal sealed class Memberships
{
    private readonly Dictionary<string, IReadOnlyList<Membership>> _byEmployee;

    public Memberships(IEnumerable<RosterChange> changes) =>
        _byEmployee = changes.GroupBy(change => change.Employee).ToDictionary(group => group.Key, Fold);

    public IEnumerable<Membership> All => _byEmployee.OrderBy(item => item.Key, StringComparer.Ordinal).SelectMany(item => item.Value);

    public IReadOnlyList<string> EverIn(string team) =>
        [.. All.Where(membership => membership.Team == team).Select(membership => membership.Employee).Distinct()];

    public IReadOnlyList<string> In(string team, DateOnly start, DateOnly end) =>
        [.. All.Where(membership => membership.Team == team && membership.Within(start, end) is not null)
            .Select(membership => membership.Employee).Distinct()];

    public string? TeamOn(string employee, DateOnly day) =>
        Of(employee).FirstOrDefault(membership => membership.Covers(day))?.Team;

    /// <summary>For a day outside every membership: the last team before that day, else the first one after.</summary>
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
