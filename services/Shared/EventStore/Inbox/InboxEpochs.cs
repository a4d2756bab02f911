using System.Text.Json;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>A message may have waited in a queue while its event was lost to a restore.</summary>
internal sealed class InboxEpochs
{
    private readonly Dictionary<string, (Guid? Epoch, Dictionary<Guid, long?> UpTo)> _sources = [];

    private const string Query = $"select source, epoch, epochs::text from {PlatformTables.InboxPosition} where source = any($1)";

    public static async Task<InboxEpochs> ReadAsync(NpgsqlConnection connection, string[] sources, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Query, connection);
        command.Parameters.AddWithValue(sources);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await ReadAsync(reader, cancellation);
    }

    public static NpgsqlBatchCommand Command(string[] sources) => new(Query) { Parameters = { new NpgsqlParameter { Value = sources } } };

    public static async Task<InboxEpochs> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var read = new InboxEpochs();
        while (await reader.ReadAsync(cancellation))
            read._sources.Add(reader.GetString(0), (reader.IsDBNull(1) ? null : reader.GetGuid(1),
                JsonSerializer.Deserialize<Dictionary<Guid, long?>>(reader.GetString(2))!));
        return read;
    }

    /// <summary>The last position of each epoch that still holds; null where all does.</summary>
    public IReadOnlyDictionary<Guid, long?> UpTo(string source) => _sources.TryGetValue(source, out var known) ? known.UpTo : [];

    public bool HasLost(WireEvent e) => e.Epoch is { } epoch && UpTo(e.Source).TryGetValue(epoch, out var upTo) && e.Position > upTo;

    /// <summary>Of an epoch not heard of: the source was restored since its feed was read.</summary>
    public bool IsNews(WireEvent e) => e.Epoch is { } epoch && _sources.TryGetValue(e.Source, out var known) && known.Epoch is { } last
        && epoch != last && !known.UpTo.ContainsKey(epoch);
}
