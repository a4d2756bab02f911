namespace SalesPlatform.TeamPerformance.Rosters;

internal static class RosterReader
{
    public static async Task<IReadOnlyList<RosterEntry>> MembersAsync(
        this IQuerySession session, string team, DateOnly from, DateOnly until, CancellationToken cancellation)
    {
        var entries = await session.Query<RosterEntry>().Where(entry => entry.Teams.Contains(team)).OrderBy(entry => entry.Employee)
            .ToListAsync(cancellation);
        return [.. entries.Where(entry => entry.IsIn(team, from, until))];
    }

    public static async Task<RosterEntry> PersonAsync(this UnitOfWork work, string employee, CancellationToken cancellation) =>
        (await work.LoadAsync(Employee.Of(employee), Employee.StreamOf(employee), null, cancellation)).State.Existing;
}
