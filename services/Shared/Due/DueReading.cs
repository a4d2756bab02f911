using System.Reflection;
using Marten;
using SalesPlatform.Company;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Due;

/// <summary>One snapshot of the store; an empty team stands for all of the caller's.</summary>
public sealed record DueReading(DeliverableReading Snapshot, string Team)
{
    public IQuerySession Queries => Snapshot.Queries;

    public UnitOfWork Work => Snapshot.Work;

    public CommandContext Caller => Snapshot.Caller;

    public DateTimeOffset Now => Snapshot.Now;

    public DateOnly Today => Snapshot.Today;

    public CompanyFacts Company => Snapshot.Company;

    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, TimeZoneInfo.FindSystemTimeZoneById(Company.TimeZone).GetUtcOffset(midnight));
    }

    public IQueryable<T> InTeams<T>() where T : IListed => Queries.Query<T>().InTeams(Caller, Team);

    public bool Concerns(string team) => Caller.TeamsOf(Team) is not { } only || only.Contains(team);

    /// <param name="kind">See <see cref="NameKinds"/>.</param>
    public async Task<DueNames> NamesAsync(string kind, CancellationToken cancellation) =>
        new(await CompanyNames.ReadAsync(Queries, kind, cancellation), kind);

    public Task<IReadOnlyDictionary<string, string>> EmployeeNamesAsync(CancellationToken cancellation) =>
        CompanyFacts.EmployeeNamesAsync(Snapshot.Connection, cancellation);

    /// <summary>Streams without such an event are left out.</summary>
    public Task<IReadOnlyDictionary<string, DateTimeOffset>> LastAsync<TEvent>(IEnumerable<string> streams,
        CancellationToken cancellation) =>
        InstantsAsync("select stream_id, max(timestamp) from store.mt_events where stream_id = any($1) and type = $2 group by stream_id",
            [streams.Distinct().ToArray(), NameOf<TEvent>()], cancellation);

    public Task<IReadOnlyDictionary<string, DateTimeOffset>> LastAsync(IEnumerable<string> streams, CancellationToken cancellation) =>
        InstantsAsync("select stream_id, max(timestamp) from store.mt_events where stream_id = any($1) group by stream_id",
            [streams.Distinct().ToArray()], cancellation);

    public Task<IReadOnlyDictionary<string, DateTimeOffset>> StreamsWithAsync<TEvent>(CancellationToken cancellation) =>
        InstantsAsync("select stream_id, max(timestamp) from store.mt_events where type = $1 group by stream_id", [NameOf<TEvent>()],
            cancellation);

    private static string NameOf<TEvent>() => typeof(TEvent).GetCustomAttribute<EventAttribute>()?.TypeName
        ?? throw new InvalidOperationException($"{typeof(TEvent).FullName} is not an event.");

    private async Task<IReadOnlyDictionary<string, DateTimeOffset>> InstantsAsync(string sql, object[] values,
        CancellationToken cancellation) =>
        (await Snapshot.Connection.ReadAsync(sql, values, row => (Stream: row.GetString(0), At: row.GetFieldValue<DateTimeOffset>(1)),
            cancellation)).ToDictionary(row => row.Stream, row => row.At);
}
