using System.Collections.Concurrent;
using System.Security.Cryptography;
using NpgsqlTypes;

namespace SalesPlatform.EventStore.Personal;

internal sealed record PersonalKey(Guid Id, byte[] Secret);

/// <summary>The keys of the people a service keeps words about. They are read without waiting for a task, for text is opened and sealed
/// where JSON is read and written.</summary>
public sealed class PersonalKeys(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>What another replica erased is unreadable here after so long. Text is sealed under what the table holds at that
    /// moment.</summary>
    public static readonly TimeSpan NoticedWithin = TimeSpan.FromSeconds(5);

    private const int SecretSize = 32;

    private readonly Lock _reading = new();

    // Null: destroyed.
    private readonly ConcurrentDictionary<Guid, byte[]?> _secrets = new();
    private volatile HashSet<string> _erased = [];
    private DateTime _newest = DateTime.UnixEpoch;

    // 0: never.
    private long _readAt;

    public void Forget()
    {
        // Who is reading may still see the table as it was before the erasure.
        lock (_reading)
            Volatile.Write(ref _readAt, 0);
    }

    internal bool IsErased(string person)
    {
        Refresh();
        return _erased.Contains(person);
    }

    internal byte[]? Find(Guid id)
    {
        Refresh();
        return _secrets.TryGetValue(id, out var secret) ? secret : Look(id);
    }

    internal PersonalKey For(string person)
    {
        using var connection = source.OpenConnection();
        while (true)
        {
            var (last, key) = Newest(connection, person);
            if (key is not null)
                return key;
            using var command = new NpgsqlCommand(
                $"""
                insert into {PlatformTables.PersonalKey} (person, number, id, secret, created_at) values ($1, $2, $3, $4, now())
                on conflict do nothing
                """, connection);
            command.Parameters.AddWithValue(person);
            command.Parameters.AddWithValue(last + 1);
            command.Parameters.AddWithValue(Guid.NewGuid());
            command.Parameters.AddWithValue(RandomNumberGenerator.GetBytes(SecretSize));
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Of what is sealed under a key that is not destroyed.</summary>
    public async Task<bool> HasKeyAsync(string person, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"select exists (select from {PlatformTables.PersonalKey} where person = $1 and secret is not null)");
        command.Parameters.AddWithValue(person);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static (int Number, PersonalKey? Key) Newest(NpgsqlConnection connection, string person)
    {
        using var command = new NpgsqlCommand(
            $"select number, id, secret from {PlatformTables.PersonalKey} where person = $1 order by number desc limit 1", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = person, NpgsqlDbType = NpgsqlDbType.Text });
        using var reader = command.ExecuteReader();
        return !reader.Read() ? (0, null)
            : (reader.GetInt32(0), reader.IsDBNull(2) ? null : new PersonalKey(reader.GetGuid(1), reader.GetFieldValue<byte[]>(2)));
    }

    private bool IsFresh() => Volatile.Read(ref _readAt) is > 0 and var at && time.GetElapsedTime(at) < NoticedWithin;

    /// <summary>What is destroyed is read anew each time, whatever clock said when: it is little, for people are erased one by one. Of the
    /// others only those made since; one that a clock hides is looked up when it is wanted.</summary>
    private void Refresh()
    {
        if (IsFresh())
            return;
        lock (_reading)
        {
            if (IsFresh())
                return;
            var (at, erased) = (time.GetTimestamp(), new HashSet<string>());
            using var command = source.CreateCommand(
                $"select id, person, secret, created_at from {PlatformTables.PersonalKey} where secret is null or created_at > $1");
            command.Parameters.AddWithValue(_newest);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var isErased = reader.IsDBNull(2);
                _secrets[reader.GetGuid(0)] = isErased ? null : reader.GetFieldValue<byte[]>(2);
                if (isErased)
                    erased.Add(reader.GetString(1));
                else if (reader.GetDateTime(3) is var made && made > _newest)
                    _newest = made;
            }

            _erased = erased;
            Volatile.Write(ref _readAt, at);
        }
    }

    /// <summary>Not while others refresh: what is destroyed meanwhile would be kept.</summary>
    private byte[]? Look(Guid id)
    {
        lock (_reading)
        {
            using var command = source.CreateCommand($"select secret from {PlatformTables.PersonalKey} where id = $1");
            command.Parameters.AddWithValue(id);
            return command.ExecuteScalar() switch
            {
                null => null,
                var found => _secrets[id] = found as byte[],
            };
        }
    }
}
