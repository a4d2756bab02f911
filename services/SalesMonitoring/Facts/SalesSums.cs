using Npgsql;
using NpgsqlTypes;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Figures;

namespace SalesPlatform.SalesMonitoring.Facts;

internal sealed class SalesSums(string table)
{
    /// <summary>In one pass over the covering index, grouped by each dimension at once.</summary>
    public async Task<IReadOnlyList<SalesCell>> ReadAsync(
        NpgsqlConnection connection, ReportWindow window, IReadOnlyList<Period> periods, IReadOnlyList<Stay> stays,
        IReadOnlyList<Dimension> dimensions, DateTimeOffset asOf, CancellationToken cancellation)
    {
        if (stays.Count == 0)
            return [];
        await using var command = new NpgsqlCommand(Sql(dimensions), connection);
        Add(command, [.. periods.Select(window.Calendar.Start)]);
        Add(command, [.. periods.Select(window.Calendar.End)]);
        Add(command, [.. periods.Select(window.ComparedUntil)]);
        command.Parameters.Add(new NpgsqlParameter { Value = stays.Select(stay => stay.Rep).ToArray() });
        Add(command, [.. stays.Select(stay => stay.From)]);
        Add(command, [.. stays.Select(stay => stay.Until)]);
        command.Parameters.Add(new NpgsqlParameter { Value = asOf.ToUniversalTime() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var cells = new List<SalesCell>();
        while (await reader.ReadAsync(cancellation))
        {
            cells.Add(new SalesCell(dimensions[reader.GetInt32(1)], periods[(int)reader.GetInt64(0) - 1], reader.GetString(2),
                reader.GetDecimal(3),
                reader.GetDecimal(4), reader.GetInt64(5)));
        }

        return cells;
    }

    public async Task<DateOnly?> FirstDayAsync(NpgsqlConnection connection, IReadOnlyList<Stay> stays, DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select min(first.occurred_on) from unnest($1, $2, $3) s(who, since, until)
            cross join lateral (
                select f.occurred_on from {table} f
                where f.rep = s.who and f.occurred_on >= s.since and f.occurred_on < s.until and f.recorded_at <= $4
                order by f.occurred_on limit 1) first
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = stays.Select(stay => stay.Rep).ToArray() });
        Add(command, [.. stays.Select(stay => stay.From)]);
        Add(command, [.. stays.Select(stay => stay.Until)]);
        command.Parameters.Add(new NpgsqlParameter { Value = asOf.ToUniversalTime() });
        return await command.ExecuteScalarAsync(cancellation) is DateOnly day ? day : null;
    }

    public async Task<IReadOnlySet<string>> SourcesAsync(
        NpgsqlConnection connection, IReadOnlyList<Stay> stays, (DateOnly Start, DateOnly End) days, DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select distinct f.source from unnest($1, $2, $3) s(who, since, until)
            join {table} f on f.rep = s.who and f.occurred_on >= greatest(s.since, $4) and f.occurred_on < least(s.until, $5)
                and f.recorded_at <= $6
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = stays.Select(stay => stay.Rep).ToArray() });
        Add(command, [.. stays.Select(stay => stay.From)]);
        Add(command, [.. stays.Select(stay => stay.Until)]);
        command.Parameters.Add(new NpgsqlParameter { Value = days.Start });
        command.Parameters.Add(new NpgsqlParameter { Value = days.End });
        command.Parameters.Add(new NpgsqlParameter { Value = asOf.ToUniversalTime() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var sources = new HashSet<string>();
        while (await reader.ReadAsync(cancellation))
            sources.Add(reader.GetString(0));
        return sources;
    }

    // grouping() has a bit for each column that a row does not group by; the one that is missing tells the dimension.
    private string Sql(IReadOnlyList<Dimension> dimensions)
    {
        var columns = dimensions.Select(ColumnOf).ToList();
        var which = string.Concat(columns.Select((column, i) => $" when grouping({column}) = 0 then {i}"));
        return $"""
            select n, case{which} end, coalesce({string.Join(", ", columns)}), sum(amount),
                coalesce(sum(amount) filter (where occurred_on < compared), 0), count(*)
            from (
                select p.n, p.compared, f.*
                from unnest($1, $2, $3) with ordinality p(since, until, compared, n)
                cross join unnest($4, $5, $6) s(who, since, until)
                join {table} f on f.rep = s.who
                    and f.occurred_on >= greatest(p.since, s.since) and f.occurred_on < least(p.until, s.until) and f.recorded_at <= $7
            ) fact
            group by grouping sets ({string.Join(", ", columns.Select(column => $"(n, {column})"))})
            """;
    }

    private static string ColumnOf(Dimension dimension) => dimension switch
    {
        Dimension.Rep => "rep",
        Dimension.Region => "region",
        Dimension.ProductLine => "product_line",
        Dimension.Product => "product",
        Dimension.Customer => "customer",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "No column holds it."),
    };

    private static void Add(NpgsqlCommand command, DateOnly[] days) =>
        command.Parameters.Add(new NpgsqlParameter { Value = days, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date });
}
