using Npgsql;

namespace SalesPlatform.Scorecards.Sales;

/// <summary>Net sales, company currency.</summary>
internal sealed record DailySales(string Rep, DateOnly Day, decimal Amount, long Facts);

internal static class DailySalesQuery
{
    /// <summary>By rep and day: fine enough to tell on which side of a join, transfer or leave they fall.</summary>
    public static async Task<IReadOnlyList<DailySales>> ReadAsync(
        NpgsqlConnection connection, string table, IReadOnlyList<string> reps, (DateOnly Start, DateOnly End) days, DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select rep, occurred_on, sum(amount), count(*)
            from {table}
            where rep = any($1) and occurred_on >= $2 and occurred_on < $3 and recorded_at <= $4
            group by rep, occurred_on
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = reps.ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = days.Start });
        command.Parameters.Add(new NpgsqlParameter { Value = days.End });
        command.Parameters.Add(new NpgsqlParameter { Value = asOf.ToUniversalTime() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var sales = new List<DailySales>();
        while (await reader.ReadAsync(cancellation))
            sales.Add(new DailySales(reader.GetString(0), reader.GetFieldValue<DateOnly>(1), reader.GetDecimal(2), reader.GetInt64(3)));
        return sales;
    }
}
