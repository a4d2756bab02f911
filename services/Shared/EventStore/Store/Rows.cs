namespace SalesPlatform.EventStore.Store;

/// <summary>Values are of $1, $2 and so on: plain ones, or parameters where the type must be told.</summary>
public static class Rows
{
    public static Task<IReadOnlyList<T>> ReadAsync<T>(
        this NpgsqlConnection connection, string sql, object[] values, Func<NpgsqlDataReader, T> row, CancellationToken cancellation) =>
        ReadAsync(new NpgsqlCommand(sql, connection), values, row, cancellation);

    public static Task<IReadOnlyList<T>> ReadAsync<T>(
        this NpgsqlDataSource source, string sql, object[] values, Func<NpgsqlDataReader, T> row, CancellationToken cancellation) =>
        ReadAsync(source.CreateCommand(sql), values, row, cancellation);

    public static Task<int> ExecuteAsync(
        this NpgsqlConnection connection, string sql, object[] values, CancellationToken cancellation) =>
        ExecuteAsync(new NpgsqlCommand(sql, connection), values, cancellation);

    public static Task<int> ExecuteAsync(this NpgsqlDataSource source, string sql, object[] values, CancellationToken cancellation) =>
        ExecuteAsync(source.CreateCommand(sql), values, cancellation);

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(
        NpgsqlCommand command, object[] values, Func<NpgsqlDataReader, T> row, CancellationToken cancellation)
    {
        await using (command)
        {
            Add(command, values);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellation))
                rows.Add(row(reader));
            return rows;
        }
    }

    private static async Task<int> ExecuteAsync(NpgsqlCommand command, object[] values, CancellationToken cancellation)
    {
        await using (command)
        {
            Add(command, values);
            return await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static void Add(NpgsqlCommand command, object[] values)
    {
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
    }
}
