using Npgsql;

namespace SalesPlatform.Scorecards.Facts;

/// <summary>Net sales, company currency.</summary>
internal sealed record DailySales(string Rep, DateOnly Day, decimal Amount, long Facts);

internal static class DailySalesQuery
{
    /// <summary>By rep and day: fine enough to tell on which side of a join, transfer or leave they fall.</summary>
    public static Task<IReadOnlyList<DailySales>> DailySalesAsync(
        this NpgsqlConnection connection, IEnumerable<string> reps, (DateOnly Start, DateOnly End) days, DateTimeOffset asOf,
        CancellationToken cancellation) =>
        connection.ReadAsync(
            $"""
            select rep, occurred_on, sum(amount), count(*)
            from {SalesFacts.Table}
            where rep = any($1) and occurred_on >= $2 and occurred_on < $3 and recorded_at <= $4
            group by rep, occurred_on
            """,
            [reps.ToArray(), days.Start, days.End, asOf.ToUniversalTime()],
            row => new DailySales(row.GetString(0), row.GetFieldValue<DateOnly>(1), row.GetDecimal(2), row.GetInt64(3)), cancellation);
}
