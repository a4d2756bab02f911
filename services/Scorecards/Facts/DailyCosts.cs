using Npgsql;

namespace SalesPlatform.Scorecards.Facts;

/// <summary>Costs less reversals and credit notes, company currency.</summary>
internal sealed record DailyCosts(DateOnly Day, decimal Amount, long Facts);

internal static class DailyCostsQuery
{
    public static Task<IReadOnlyList<DailyCosts>> DailyCostsAsync(
        this NpgsqlConnection connection, string team, (DateOnly Start, DateOnly End) days, DateTimeOffset asOf,
        CancellationToken cancellation) =>
        connection.ReadAsync(
            $"""
            select occurred_on, sum(amount), count(*) from {CostFacts.Table}
            where team = $1 and occurred_on >= $2 and occurred_on < $3 and recorded_at <= $4
            group by occurred_on
            """,
            [team, days.Start, days.End, asOf.ToUniversalTime()],
            row => new DailyCosts(row.GetFieldValue<DateOnly>(0), row.GetDecimal(1), row.GetInt64(2)), cancellation);
}
