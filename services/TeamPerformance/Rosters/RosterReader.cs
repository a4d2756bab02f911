using Marten;
using SalesPlatform.EventStore.Store;
using SalesPlatform.TeamPerformance.Teams;

namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>Reads who is in a team.</summary>
internal static class RosterReader
{
    /// <summary>People who are in a team on a day of a half-open range, by their ids.</summary>
    public static async Task<IReadOnlyList<RosterEntry>> MembersAsync(
        this IQuerySession session, string team, DateOnly from, DateOnly until, CancellationToken cancellation)
    {
        var entries = await session.Query<RosterEntry>().Where(entry => entry.Teams.Contains(team)).OrderBy(entry => entry.Employee)
            .ToListAsync(cancellation);
        return [.. entries.Where(entry => entry.IsIn(team, from, until))];
    }

    /// <summary>Refuses a team that does not exist.</summary>
    public static async Task RequireTeamExistsAsync(this UnitOfWork work, string team, CancellationToken cancellation)
    {
        _ = (await work.LoadAsync(Team.Of(team), Team.StreamOf(team), null, cancellation)).State.Existing;
    }

    /// <exception cref="Domain.DomainException">Nobody of this id was ever hired.</exception>
    public static async Task<Person> PersonAsync(this UnitOfWork work, string employee, CancellationToken cancellation)
    {
        return (await work.LoadAsync(Employee.Of(employee), Employee.StreamOf(employee), null, cancellation)).State.Known;
    }
}
