using System.Globalization;

namespace SalesPlatform.EventStore.Store;

/// <summary>Time does not run back: what a migration states is refused once the store holds a newer fact. Facts of other services have the
/// time of theirs, and what the service writes by itself follows from facts: neither counts.</summary>
internal static class NewestFact
{
    /// <summary>Until the transaction ends nobody else states a time: of two at once, the second one sees the first one's.</summary>
    public static async Task RequireNoneAfterAsync(NpgsqlConnection connection, DateTimeOffset stated)
    {
        await connection.ExecuteAsync(
            "select pg_advisory_xact_lock($1, $2)", [AdvisoryLocks.Space, AdvisoryLocks.StatedTime], CancellationToken.None);
        if (await ReadAsync(connection, CancellationToken.None) is { } newest && newest > stated)
        {
            throw DomainException.Rule("recorded-before-newest",
                string.Create(CultureInfo.InvariantCulture, $"Nothing more was recorded at {stated.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC: ")
                + string.Create(CultureInfo.InvariantCulture,
                    $"the newest fact here is of {newest.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, and time does not run back."),
                ("newest", newest.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)));
        }
    }

    public static async Task<DateTimeOffset?> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (await ReadWithMigrationAsync(connection, cancellation))?.RecordedAt;

    public static async Task<(DateTimeOffset RecordedAt, DateTimeOffset? MigratedAt)?> ReadWithMigrationAsync(
        NpgsqlConnection connection, CancellationToken cancellation)
    {
        // Backwards by the sequence, which has an index and rises with the time of recording.
        await using var command = new NpgsqlCommand(
            $"""
            select timestamp, (headers ->> '{EventHeaders.MigratedAt}')::timestamptz from store.mt_events
            where stream_id not like 'from/%' and coalesce(headers ->> 'role', '') <> 'service' order by seq_id desc limit 1
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? (reader.GetFieldValue<DateTimeOffset>(0),
                await reader.IsDBNullAsync(1, cancellation) ? null : reader.GetFieldValue<DateTimeOffset>(1))
            : null;
    }
}
