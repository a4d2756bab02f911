using System.Globalization;
using NpgsqlTypes;

namespace SalesPlatform.EventStore.Audit;

/// <summary>Empty lets all through.</summary>
internal sealed record AuditQuery(
    string Actor, string Role, string Subject, string Type, string CorrelationId, DateTimeOffset? Since, DateTimeOffset? Until);

internal sealed record AuditFact(
    long Position, Guid Id, string Type, string Subject, long Sequence, DateTimeOffset RecordedAt,
    IReadOnlyDictionary<string, string> Headers);

internal sealed class AuditTrail(NpgsqlDataSource source)
{
    /// <summary>Nothing is indexed by who: so many positions are looked at for a page, and the next page goes on below.</summary>
    private const long Stretch = 200_000;

    /// <returns>And the position to go on before; 0 when everything was looked at.</returns>
    public async Task<(IReadOnlyList<AuditFact> Facts, long GoOnBefore)> SearchAsync(
        AuditQuery query, long? before, int limit, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var top = before ?? await NewestAsync(connection, cancellation) + 1;
        var bottom = Math.Max(0, top - 1 - Stretch);
        await using var command = new NpgsqlCommand { Connection = connection };
        string Parameter(object value)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
            return $"${command.Parameters.Count.ToString(CultureInfo.InvariantCulture)}";
        }

        var conditions = new List<string>
        {
            $"seq_id > {Parameter(bottom)} and seq_id < {Parameter(top)} and stream_id not like 'from/%'",
        };
        foreach (var (header, wanted) in new[]
        {
            (EventHeaders.Actor, query.Actor), (EventHeaders.Role, query.Role), (EventHeaders.CorrelationId, query.CorrelationId),
        }.Where(each => each.Item2.Length > 0))
            conditions.Add($"headers ->> '{header}' = {Parameter(wanted)}");
        if (query.Subject.Length > 0)
            conditions.Add($"starts_with(stream_id, {Parameter(query.Subject)})");
        if (query.Type.Length > 0)
            conditions.Add($"type = {Parameter(query.Type)}");
        if (query.Since is { } since)
            conditions.Add($"timestamp >= {Parameter(since.ToUniversalTime())}");
        if (query.Until is { } until)
            conditions.Add($"timestamp < {Parameter(until.ToUniversalTime())}");
        command.CommandText = $"""
            select seq_id, id, type, stream_id, version, timestamp, headers::text from store.mt_events
            where {string.Join(" and ", conditions)} order by seq_id desc limit {Parameter(limit)}
            """;
        var facts = await ReadAsync(command, cancellation);
        return (facts, facts.Count == limit ? facts[^1].Position : bottom == 0 ? 0 : bottom + 1);
    }

    public async Task<AuditFact?> FindAsync(long position, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            "select seq_id, id, type, stream_id, version, timestamp, headers::text from store.mt_events where seq_id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = position, NpgsqlDbType = NpgsqlDbType.Bigint });
        return (await ReadAsync(command, cancellation)).SingleOrDefault();
    }

    private static async Task<long> NewestAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select coalesce(max(seq_id), 0) from store.mt_events", connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<IReadOnlyList<AuditFact>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var facts = new List<AuditFact>();
        while (await reader.ReadAsync(cancellation))
        {
            facts.Add(new AuditFact(reader.GetInt64(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.GetInt64(4),
                reader.GetFieldValue<DateTimeOffset>(5), EventHeaders.Read(reader.IsDBNull(6) ? "{}" : reader.GetString(6))));
        }

        return facts;
    }
}
