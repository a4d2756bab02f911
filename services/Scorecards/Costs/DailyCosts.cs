using Npgsql;

namespace SalesPlatform.Scorecards.Costs;

/// <summary>Costs less reversals and credit notes, company currency.</summary>
internal sealed record DailyCosts(DateOnly Day, decimal Amount, long Facts);

internal static class DailyCostsQuery
{
    public static async Task<IReadOnlyList<DailyCosts>> ReadAsync(
        NpgsqlConnection connection, string table, string team, (DateOnly Start, DateOnly End) days, DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select occurred_on, sum(amount), count(*) from {table}
            where team = $1 and occurred_on >= $2 and occurred_on < $3 and recorded_at <= $4
            group by occurred_on
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = team });
        command.Parameters.Add(new NpgsqlParameter { Value = days.Start });
        command.Parameters.Add(new NpgsqlParameter { Value = days.End });
        command.Parameters.Add(new NpgsqlParameter { Value = asOf.ToUniversalTime() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var costs = new List<DailyCosts>();
        while (await reader.ReadAsync(cancellation))
            costs.Add(new DailyCosts(reader.GetFieldValue<DateOnly>(0), reader.GetDecimal(1), reader.GetInt64(2)));
        return costs;
    }
}
