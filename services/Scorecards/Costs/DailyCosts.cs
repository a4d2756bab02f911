using Npgsql;

namespace SalesPlatform.Scorecards.Costs;

/// <summary>What a team's sales cost on one day.</summary>
/// <param name="Day">Business day.</param>
/// <param name="Amount">Costs less reversals and credit notes, company currency.</param>
internal sealed record DailyCosts(DateOnly Day, decimal Amount, long Facts);

/// <summary>Sums of costs.</summary>
internal static class DailyCostsQuery
{
    /// <param name="connection">An open connection.</param>
    /// <param name="table">Qualified name of the table of facts.</param>
    /// <param name="asOf">Leaves out what was learned later.</param>
    /// <param name="cancellation">Ends the wait.</param>
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
