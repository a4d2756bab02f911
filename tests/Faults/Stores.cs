using System.Reflection;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Faults;

/// <summary>What really lies in the event stores, read past the services.</summary>
/// <param name="platform">Its databases.</param>
/// <param name="services">All services; who learns from whom is read from their inboxes.</param>
internal sealed class Stores(RunningPlatform platform, IReadOnlyList<string> services)
{
    private static readonly string[] Published = [.. typeof(EventAttribute).Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<EventAttribute>()?.TypeName).OfType<string>()];

    /// <summary>How often the store of a service has an event of each command, by the command's key.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CommandsAsync(string service, string run) =>
        (await ReadAsync(service,
            """
            select headers ->> 'correlationid', max(n) from (
                select headers, type, count(*) over (partition by headers ->> 'correlationid', type) as n from store.mt_events
                where stream_id not like 'from/%' and starts_with(headers ->> 'correlationid', $1)) as each group by 1
            """, row => (Key: row.GetString(0), Times: row.GetInt64(1)), $"{run}-"))
        .ToDictionary(each => each.Key, each => each.Times);

    /// <summary>Streams with a place that is missing or taken twice; Marten's own note of an append that failed is none.</summary>
    public Task<IReadOnlyList<string>> BrokenStreamsAsync(string service) => ReadAsync(service,
        """
        select stream_id from store.mt_events where stream_id not like 'from/%' and stream_id <> 'mt_tombstone'
        group by stream_id having count(*) <> max(version) or count(distinct version) <> count(*)
        """, row => row.GetString(0));

    /// <summary>Published events of a service.</summary>
    public async Task<IReadOnlySet<Guid>> PublishedAsync(string service) => (await IdsAsync(service,
        "select id from store.mt_events where type = any($1) and stream_id not like 'from/%'", Published)).ToHashSet();

    /// <summary>What each service has not taken in of what it learns from others, and what it has of what they no longer have.</summary>
    public async Task<IReadOnlyList<Gap>> GapsAsync()
    {
        var gaps = new List<Gap>();
        foreach (var reader in services)
        {
            var sources = await ReadAsync(reader, "select source, types from store.inbox_position",
                row => (Name: row.GetString(0), Types: row.GetFieldValue<string[]>(1)));
            foreach (var source in sources)
            {
                var there = await IdsAsync(source.Name,
                    "select id from store.mt_events where type = any($1) and stream_id not like 'from/%'", source.Types);
                var here = await IdsAsync(reader,
                    "select id from store.mt_events where starts_with(stream_id, $1)", $"from/{source.Name}/");
                gaps.Add(new Gap(reader, source.Name, there.Except(here).Count(), here.Except(there).Count()));
            }
        }

        return [.. gaps.Where(gap => gap != gap with { Missing = 0, Stale = 0 })];
    }

    /// <summary>Facts and net sales of the team's lines, from the events themselves.</summary>
    public async Task<(long Facts, decimal Amount)> SalesAsync()
    {
        var count = (await ReadAsync("sales-monitoring",
            "select count(*) from store.mt_events where starts_with(stream_id, 'order/faults/')", row => row.GetInt64(0)))[0];
        return (count, count * Commands.Amount);
    }

    /// <summary>Runs a statement in the database of a service, as its own role.</summary>
    public async Task ExecuteAsync(string service, string statement)
    {
        await using var connection = await platform.ConnectAsync(service, CancellationToken.None);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<IReadOnlyList<Guid>> IdsAsync(string service, string query, object argument) =>
        await ReadAsync(service, query, row => row.GetGuid(0), argument);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string service, string query, Func<NpgsqlDataReader, T> read,
        params IReadOnlyList<object> arguments)
    {
        await using var connection = await platform.ConnectAsync(service, CancellationToken.None);
        await using var command = new NpgsqlCommand(query, connection);
        foreach (var argument in arguments)
            command.Parameters.AddWithValue(argument);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }
}

/// <summary>Between a service and one it learns from.</summary>
/// <param name="Reader">Who learns.</param>
/// <param name="Source">From whom.</param>
/// <param name="Missing">Events of the source that the reader has not.</param>
/// <param name="Stale">Events that the reader has and the source has not.</param>
internal sealed record Gap(string Reader, string Source, int Missing, int Stale);
