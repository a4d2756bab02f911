using System.Reflection;
using JasperFx.Events;
using Marten;
using Npgsql;
using SalesPlatform.Company;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Deliverables;

/// <summary>What every document needs to know of the company. Read from the events this service keeps of it, which are few, so that no
/// service needs a view for it.</summary>
/// <param name="Currency">Company currency, ISO 4217.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record CompanyFacts(FiscalCalendar Calendar, string Currency, string TimeZone)
{
    private const string Organisation = "organisation";

    /// <summary>What holds until somebody sets it.</summary>
    public static CompanyFacts Default { get; } =
        new(new FiscalCalendar(CompanyDefaults.FiscalStartMonth), CompanyDefaults.Currency, CompanyDefaults.TimeZone);

    public DateOnly DayOf(DateTimeOffset instant) => CompanyDay.Of(instant, TimeZone);

    public static async Task<CompanyFacts> ReadAsync(IQuerySession session, DateTimeOffset asOf, CancellationToken cancellation)
    {
        string[] streams = [Organisation, EventInbox.LocalStream("planning", Organisation)];
        var events = await session.Events.QueryAllRawEvents().Where(e => streams.Contains(e.StreamKey!)).ToListAsync(cancellation);
        // A later setting holds, whichever arrived first.
        var set = events.Where(e => e.Data is OrganisationSet && e.Timestamp <= asOf)
            .MaxBy(e => e.AsTold().Version)?.Data as OrganisationSet;
        return set is null ? Default : new CompanyFacts(new FiscalCalendar(set.FiscalStartMonth), set.Currency, set.TimeZone);
    }

    public static async Task<string> TeamNameAsync(IQuerySession session, string team, CancellationToken cancellation)
    {
        string[] streams = [$"team/{team}", EventInbox.LocalStream("team-performance", $"team/{team}")];
        var events = await session.Events.QueryAllRawEvents().Where(e => streams.Contains(e.StreamKey!)).ToListAsync(cancellation);
        return events.Select(e => e.Data).OfType<TeamAdded>().FirstOrDefault()?.Name ?? "";
    }

    /// <summary>The names of everybody this service was told was hired, by employee id. Where two share a name, the id stands with
    /// it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> EmployeeNamesAsync(NpgsqlConnection connection,
        CancellationToken cancellation)
    {
        var hired = await connection.ReadAsync(
            "select data ->> 'employee', data ->> 'name' from store.mt_events where type = $1 order by seq_id",
            [typeof(EmployeeHired).GetCustomAttribute<EventAttribute>()!.TypeName],
            row => (Employee: row.GetString(0), Name: row.GetString(1)), cancellation);
        var people = hired.GroupBy(person => person.Employee).Select(named => named.Last()).ToList();
        var shared = people.GroupBy(person => person.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return people.ToDictionary(person => person.Employee,
            person => shared.Contains(person.Name) ? $"{person.Name} ({person.Employee})" : person.Name);
    }

    public static Task<IReadOnlyList<string>> TeamsAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.ReadAsync("select distinct data ->> 'team' from store.mt_events where type = $1 order by 1",
            [typeof(TeamAdded).GetCustomAttribute<EventAttribute>()!.TypeName], row => row.GetString(0), cancellation);
}
