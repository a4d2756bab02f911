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
    private volatile Known _known = new(0, [], []);

    public void Forget() => _known = new Known(0, [], []);

    internal bool IsErased(string person) => Current().Erased.Contains(person);

    internal byte[]? Find(Guid id) =>
        (Current().Secrets.TryGetValue(id, out var secret) || Read().Secrets.TryGetValue(id, out secret)) ? secret : null;

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

    private Known Current() => _known is { ReadAt: > 0 } known && time.GetElapsedTime(known.ReadAt) < NoticedWithin ? known : Read();

    private Known Read()
    {
        var asked = time.GetTimestamp();
        lock (_reading)
        {
            if (_known.ReadAt > asked)
                return _known;
            var known = new Known(time.GetTimestamp(), [], []);
            using var command = source.CreateCommand($"select id, person, secret from {PlatformTables.PersonalKey}");
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                if (reader.IsDBNull(2))
                    known.Erased.Add(reader.GetString(1));
                else
                    known.Secrets.Add(reader.GetGuid(0), reader.GetFieldValue<byte[]>(2));
            }

            return _known = known;
        }
    }

    /// <param name="ReadAt">0: never.</param>
    private sealed record Known(long ReadAt, Dictionary<Guid, byte[]> Secrets, HashSet<string> Erased);
}
