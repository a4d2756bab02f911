namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>What was sold on these days counts for the team. They go on while their end is <see cref="DateOnly.MaxValue"/>.</summary>
internal sealed record Stay(string Rep, string Team, DateOnly From, DateOnly Until)
{
    /// <summary>Whatever order they arrived in: a change replaces, from its day on, all that those recorded before it say.</summary>
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
