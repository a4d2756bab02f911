namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>The days a rep spends in a team: what was sold on them counts for it.</summary>
/// <param name="Rep">Employee id.</param>
/// <param name="Until">First day no longer; <see cref="DateOnly.MaxValue"/> while it goes on.</param>
internal sealed record Stay(string Rep, string Team, DateOnly From, DateOnly Until)
{
    /// <summary>The stays that follow from changes of the roster, whatever order they arrived in. A change replaces, from its day on, all
    /// that those recorded before it say.</summary>
    public static IReadOnlyList<Stay> Of(IEnumerable<RosterChange> changes) =>
        [.. changes.GroupBy(change => change.Employee).SelectMany(OfOne).OrderBy(stay => stay.Rep, StringComparer.Ordinal)
            .ThenBy(stay => stay.From)];

    private static List<Stay> OfOne(IEnumerable<RosterChange> changes)
    {
        var stays = new List<Stay>();
        foreach (var change in changes.OrderBy(change => change.Sequence))
        {
            stays = stays.FindAll(stay => stay.From < change.On).ConvertAll(stay => stay with { Until = Earlier(stay.Until, change.On) });
            if (change.Team is { } team)
                stays.Add(new Stay(change.Employee, team, change.On, DateOnly.MaxValue));
        }

        return stays;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
