using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace SalesPlatform.SalesMonitoring.Facts;

/// <summary>Null lets all through.</summary>
internal sealed record FactFilter(
    IReadOnlyList<string>? Reps, IReadOnlyDictionary<FactColumn, string> Equal, (DateOnly Start, DateOnly End)? Days, DateTimeOffset AsOf,
    FactPlace? After, int Limit);

/// <summary>In lower case, the names of the table's columns.</summary>
internal enum FactColumn
{
    Rep,
    Customer,
    Product,
    Product_Line,
    Region,
    Source,
    Order_Number,
    Kind,
}

/// <summary>Latest day first, then the event recorded last.</summary>
internal readonly record struct FactPlace(DateOnly OccurredOn, Guid EventId, string Rep)
{
    public static string KeyOf(CreditFact fact) =>
        string.Create(CultureInfo.InvariantCulture, $"{fact.OccurredOn:yyyy-MM-dd}|{fact.EventId}|{fact.Rep}");

    public static FactPlace? Parse(string key) =>
        key.Split('|', 3) is [var onDay, var ofEvent, var rep] && Guid.TryParse(ofEvent, out var id)
        && DateOnly.TryParseExact(onDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new FactPlace(day, id, rep) : null;
}

internal sealed class FactList(NpgsqlDataSource source, Marten.IDocumentStore store)
{
    private readonly string _table = CreditFacts.TableIn(store.Options.DatabaseSchemaName);

    internal async Task<IReadOnlyList<CreditFact>> ReadAsync(FactFilter filter, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand();
        var conditions = Conditions(filter, command);
        command.CommandText = $"""
            select event_id, rep, kind, source, external_id, revision, order_number, occurred_on, recorded_at, customer, product,
                region, product_line, quantity, amount, rows, batch, reverses, exact
            from {_table} where {string.Join(" and ", conditions)}
            order by occurred_on desc, event_id desc, rep desc limit {filter.Limit.ToString(CultureInfo.InvariantCulture)}
            """;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var facts = new List<CreditFact>();
        while (await reader.ReadAsync(cancellation))
            facts.Add(Read(reader));
        return facts;
    }

    private static List<string> Conditions(FactFilter filter, NpgsqlCommand command)
    {
        var conditions = new List<string> { $"recorded_at <= {Add(command, filter.AsOf.ToUniversalTime())}" };
        if (filter.Reps is { } reps)
            conditions.Add($"rep = any({Add(command, reps.ToArray())})");
        conditions.AddRange(filter.Equal.Select(pair => $"{pair.Key.ToString().ToLowerInvariant()} = {Add(command, pair.Value)}"));
        if (filter.Days is { } days)
            conditions.Add($"occurred_on >= {Add(command, days.Start)} and occurred_on < {Add(command, days.End)}");
        if (filter.After is { } after)
            conditions.Add(
                $"(occurred_on, event_id, rep) < "
                + $"({Add(command, after.OccurredOn)}, {Add(command, after.EventId)}, {Add(command, after.Rep)})");
        return conditions;
    }

    private static string Add(NpgsqlCommand command, object value)
    {
        command.Parameters.Add(value is DateTimeOffset
            ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.TimestampTz }
            : new NpgsqlParameter { Value = value });
        return $"${command.Parameters.Count.ToString(CultureInfo.InvariantCulture)}";
    }

    private static CreditFact Read(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetInt32(5),
        reader.GetString(6),
        reader.GetFieldValue<DateOnly>(7), reader.GetFieldValue<DateTimeOffset>(8), reader.GetString(9), reader.GetString(10),
        reader.GetString(11),
        reader.GetString(12), reader.GetDecimal(13), reader.GetDecimal(14), reader.GetInt32(15),
        reader.IsDBNull(16) ? null : reader.GetGuid(16), reader.IsDBNull(17) ? null : reader.GetGuid(17),
        reader.IsDBNull(18) ? null : reader.GetDecimal(18));
}
