using System.Text.Json;
using NpgsqlTypes;

namespace SalesPlatform.EventStore.Inbox;

/// <param name="Position">Every event learned at or before it is in the store, or parked; 0 before the first reading.</param>
/// <param name="Id">Null, as the epoch, where it was not kept.</param>
public sealed record InboxPosition(long Position, Guid? Id, Guid? Epoch)
{
    public static InboxPosition Start { get; } = new(0, null, null);

    /// <summary>By which the source's store is known again: the event at the position, and those that the broker brought since.</summary>
    public IReadOnlyList<(long Position, Guid Id)> Known { get; init; } = [];
}

/// <summary>Per set of types: a version of the service that learns a type more begins anew, for its history is what it has not
/// read.</summary>
public sealed class InboxPositions(NpgsqlDataSource source, SalesServiceBuilder service)
{
    public async Task<InboxPosition> OfAsync(string from, CancellationToken cancellation)
    {
        var held = await source.ReadAsync(
            $"""
            select position, last_id, epoch, types @> $2,
                   (select array_agg(position order by position, id) from {PlatformTables.InboxUnconfirmed} where source = $1),
                   (select array_agg(id order by position, id) from {PlatformTables.InboxUnconfirmed} where source = $1)
            from {PlatformTables.InboxPosition} where source = $1
            """,
            [from, TypesOf(from)], PositionAt, cancellation);
        return held is [var position] ? position : InboxPosition.Start;
    }

    private static InboxPosition PositionAt(NpgsqlDataReader reader)
    {
        var last = IdAt(reader, 1);
        var isOfTheseTypes = reader.GetBoolean(3);
        var brought = reader.IsDBNull(4) ? [] : reader.GetFieldValue<long[]>(4).Zip(reader.GetFieldValue<Guid[]>(5)).ToList();
        return new InboxPosition(isOfTheseTypes ? reader.GetInt64(0) : 0, isOfTheseTypes ? last : null, IdAt(reader, 2))
        {
            Known = reader.GetInt64(0) > 0 && last is { } id ? [(reader.GetInt64(0), id), .. brought] : brought,
        };
    }

    public Task ConfirmAsync(IEnumerable<Guid> events, CancellationToken cancellation) =>
        source.ExecuteAsync($"delete from {PlatformTables.InboxUnconfirmed} where id = any($1)", [events.ToArray()], cancellation);

    public async Task AdvanceAsync(string from, InboxPosition read, IEnumerable<Guid> confirmed, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await AdvanceAsync(connection, from, read, confirmed, cancellation);
    }

    /// <summary>Back only where it stands for other types, within the epoch that it was read in.</summary>
    /// <param name="confirmed">What was read up to there.</param>
    /// <returns>Whether it stands there now.</returns>
    internal async Task<bool> AdvanceAsync(
        NpgsqlConnection connection, string from, InboxPosition read, IEnumerable<Guid> confirmed, CancellationToken cancellation)
    {
        var stands = await WriteAsync(connection, from, read,
            "where not held.types @> excluded.types or excluded.position >= held.position and (held.epoch is null or held.epoch = "
            + "excluded.epoch)", cancellation);
        if (stands && confirmed.ToArray() is { Length: > 0 } ids)
            await connection.ExecuteAsync($"delete from {PlatformTables.InboxUnconfirmed} where id = any($1)", [ids], cancellation);
        return stands;
    }

    /// <summary>In the transaction that takes back what was lost.</summary>
    internal async Task ForkAsync(
        NpgsqlConnection connection, string from, InboxPosition start, long agreed, IReadOnlyList<StoreEpoch> epochs,
        CancellationToken cancellation)
    {
        // What an epoch that the store has forgotten recorded beyond the fork is lost as well.
        var upTo = (await InboxEpochs.ReadAsync(connection, [from], cancellation)).UpTo(from)
            .ToDictionary(each => each.Key, each => (long?)Math.Min(each.Value ?? long.MaxValue, agreed));
        foreach (var each in epochs)
            upTo[each.Id] = StoreEpochs.AgreedUpTo(epochs, each.Id) is var last && last == long.MaxValue ? null : last;
        await WriteAsync(connection, from, start, "", cancellation);
        await connection.ExecuteAsync(
            $"""
            with confirmed as (delete from {PlatformTables.InboxUnconfirmed} where source = $1)
            update {PlatformTables.InboxPosition} set epochs = $2 where source = $1
            """,
            [from, new NpgsqlParameter { Value = JsonSerializer.Serialize(upTo), NpgsqlDbType = NpgsqlDbType.Jsonb }], cancellation);
    }

    private async Task<bool> WriteAsync(NpgsqlConnection connection, string from, InboxPosition read, string condition,
        CancellationToken cancellation) =>
        await connection.ExecuteAsync(
            $"""
            insert into {PlatformTables.InboxPosition} as held (source, position, types, last_id, epoch) values ($1, $2, $3, $4, $5)
            on conflict (source) do update
                set position = excluded.position, types = excluded.types, last_id = excluded.last_id, epoch = excluded.epoch {condition}
            """,
            [from, read.Position, TypesOf(from), Uuid(read.Id), Uuid(read.Epoch)], cancellation) > 0;

    private static NpgsqlParameter Uuid(Guid? id) => new() { Value = (object?)id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    private static Guid? IdAt(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);

    private string[] TypesOf(string from) => [.. service.Learned[from].Order(StringComparer.Ordinal)];
}
