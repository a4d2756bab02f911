using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using SalesPlatform.ServiceDefaults.Messaging;
using SalesPlatform.ServiceDefaults.Store;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.ServiceDefaults.Inbox;

/// <summary>Messages that could not be taken in for a reason of their own, kept whole with that reason, beside the store they failed to enter.</summary>
public sealed class ParkedMessages(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>Parks a message; parking it again renews the reason.</summary>
    public async Task ParkAsync(WireEvent message, Exception reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(reason);
        await using var command = source.CreateCommand(
            $"""
            insert into {PlatformTables.InboxParked} (id, source, type, subject, event, reason, parked_at) values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (id) do update set reason = excluded.reason, parked_at = excluded.parked_at
            """);
        command.Parameters.AddWithValue(message.Id);
        command.Parameters.AddWithValue(message.Source);
        command.Parameters.AddWithValue(message.Type);
        command.Parameters.AddWithValue(message.Subject);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, Whole(message));
        command.Parameters.AddWithValue($"{reason.GetType().Name}: {reason.Message}");
        command.Parameters.AddWithValue(time.GetUtcNow());
        await command.ExecuteNonQueryAsync(cancellation);
        PlatformMetrics.Parked.Add(1);
    }

    /// <summary>How many messages of each source are parked.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"select source, count(*) from {PlatformTables.InboxParked} group by source");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var counts = new Dictionary<string, long>();
        while (await reader.ReadAsync(cancellation))
            counts.Add(reader.GetString(0), reader.GetInt64(1));
        return counts;
    }

    // The body may be what is broken, so it is kept as text and not as JSON within JSON.
    private static string Whole(WireEvent message) => JsonSerializer.Serialize(new
    {
        message.Id, message.Type, message.Source, message.Subject, message.Sequence, message.Position, message.Time,
        Data = Encoding.UTF8.GetString(message.Data.Span).Replace("\0", "\\u0000", StringComparison.Ordinal),
        message.Attributes,
    });
}
