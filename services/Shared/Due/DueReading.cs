using System.Reflection;
using Marten;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Deliverables;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Due;

/// <summary>What sources read from: one snapshot of the store, the caller, and the team asked for.</summary>
/// <param name="Snapshot">The store.</param>
/// <param name="Team">Only this team; empty for all of the caller's.</param>
public sealed record DueReading(DeliverableReading Snapshot, string Team)
{
    /// <summary>For reading views and documents.</summary>
    public IQuerySession Queries => Snapshot.Queries;

    /// <summary>For reading streams.</summary>
    public UnitOfWork Work => Snapshot.Work;

    /// <summary>Who asks.</summary>
    public CommandContext Caller => Snapshot.Caller;

    /// <summary>The instant.</summary>
    public DateTimeOffset Now => Snapshot.Now;

    /// <summary>The day it is in the company.</summary>
    public DateOnly Today => Snapshot.Today;

    /// <summary>Calendar, currency and time zone.</summary>
    public CompanyFacts Company => Snapshot.Company;

    /// <summary>The instant a day begins in the company.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, TimeZoneInfo.FindSystemTimeZoneById(Company.TimeZone).GetUtcOffset(midnight));
    }

    /// <summary>Documents of the team asked for, or of all the caller may see.</summary>
    public IQueryable<T> InTeams<T>() where T : IListed => Queries.Query<T>().InTeams(Caller, Team);

    /// <summary>Whether something of a team is asked for and the caller's.</summary>
    public bool Concerns(string team) => Caller.TeamsOf(Team) is not { } only || only.Contains(team);

    /// <summary>The names of everybody who was hired, by employee id.</summary>
    public Task<IReadOnlyDictionary<string, string>> EmployeeNamesAsync(CancellationToken cancellation) =>
        CompanyFacts.EmployeeNamesAsync(Snapshot.Connection, cancellation);

    /// <summary>When an event of a type was last recorded in each of these streams; streams without one are left out.</summary>
    public Task<IReadOnlyDictionary<string, DateTimeOffset>> LastAsync<TEvent>(IEnumerable<string> streams,
        CancellationToken cancellation) =>
        InstantsAsync("select stream_id, max(timestamp) from store.mt_events where stream_id = any($1) and type = $2 group by stream_id",
            [streams.Distinct().ToArray(), NameOf<TEvent>()], cancellation);

    /// <summary>When anything was last recorded in each of these streams.</summary>
    public Task<IReadOnlyDictionary<string, DateTimeOffset>> LastAsync(IEnumerable<string> streams, CancellationToken cancellation) =>
        InstantsAsync("select stream_id, max(timestamp) from store.mt_events where stream_id = any($1) group by stream_id",
            [streams.Distinct().ToArray()], cancellation);

    /// <summary>The streams in which an event of a type was ever recorded, with when it was last.</summary>
    public Task<IReadOnlyDictionary<string, DateTimeOffset>> StreamsWithAsync<TEvent>(CancellationToken cancellation) =>
        InstantsAsync("select stream_id, max(timestamp) from store.mt_events where type = $1 group by stream_id", [NameOf<TEvent>()],
            cancellation);

    private static string NameOf<TEvent>() => typeof(TEvent).GetCustomAttribute<EventAttribute>()?.TypeName
        ?? throw new InvalidOperationException($"{typeof(TEvent).FullName} is not an event.");

    private async Task<IReadOnlyDictionary<string, DateTimeOffset>> InstantsAsync(string sql, object[] values,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, Snapshot.Connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new Dictionary<string, DateTimeOffset>();
        while (await reader.ReadAsync(cancellation))
            found[reader.GetString(0)] = reader.GetFieldValue<DateTimeOffset>(1);
        return found;
    }
}
