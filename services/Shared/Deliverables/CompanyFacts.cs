using System.Reflection;
using JasperFx.Events;
using Marten;
using Npgsql;
using SalesPlatform.Company;
using SalesPlatform.Contracts;
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
        ArgumentNullException.ThrowIfNull(session);
        string[] streams = [Organisation, EventInbox.LocalStream("planning", Organisation)];
        var events = await session.Events.QueryAllRawEvents().Where(e => streams.Contains(e.StreamKey!)).ToListAsync(cancellation);
        var set = events.Where(e => e.Data is OrganisationSet && e.Timestamp <= asOf).MaxBy(PlaceOf)?.Data as OrganisationSet;
        return set is null ? Default : new CompanyFacts(new FiscalCalendar(set.FiscalStartMonth), set.Currency, set.TimeZone);
    }

    public static async Task<string> TeamNameAsync(IQuerySession session, string team, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        string[] streams = [$"team/{team}", EventInbox.LocalStream("team-performance", $"team/{team}")];
        var events = await session.Events.QueryAllRawEvents().Where(e => streams.Contains(e.StreamKey!)).ToListAsync(cancellation);
        return events.Select(e => e.Data).OfType<TeamAdded>().FirstOrDefault()?.Name ?? "";
    }

    /// <summary>The names of everybody this service was told was hired, by employee id. Where two share a name, the id stands with
    /// it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> EmployeeNamesAsync(NpgsqlConnection connection,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select data ->> 'employee', data ->> 'name' from store.mt_events where type = $1 order by seq_id", connection);
        command.Parameters.AddWithValue(typeof(EmployeeHired).GetCustomAttribute<EventAttribute>()!.TypeName);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var hired = new Dictionary<string, string>();
        while (await reader.ReadAsync(cancellation))
            hired[reader.GetString(0)] = reader.GetString(1);
        var people = hired.Select(person => (Employee: person.Key, Name: person.Value)).ToList();
        var shared = people.GroupBy(person => person.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return people.ToDictionary(person => person.Employee,
            person => shared.Contains(person.Name) ? $"{person.Name} ({person.Employee})" : person.Name);
    }

    public static async Task<IReadOnlyList<string>> TeamsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select distinct data ->> 'team' from store.mt_events where type = $1 order by 1", connection);
        command.Parameters.AddWithValue(typeof(TeamAdded).GetCustomAttribute<EventAttribute>()!.TypeName);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var teams = new List<string>();
        while (await reader.ReadAsync(cancellation))
            teams.Add(reader.GetString(0));
        return teams;
    }

    // A later setting holds, whichever arrived first.
    private static long PlaceOf(IEvent e) => e.GetHeader(InboxHeaders.SourceSequence) is null ? e.Version : e.SourceSequenceOf();
}
