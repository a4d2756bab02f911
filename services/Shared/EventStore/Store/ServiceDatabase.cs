using Npgsql;

namespace SalesPlatform.EventStore.Store;

/// <summary>So that no service can read another's. Self-contained: compiled into the services and, by a link, into local servers.</summary>
internal static class ServiceDatabase
{
    /// <param name="source">A connection that may create roles and databases.</param>
    public static async Task EnsureAsync(NpgsqlDataSource source, string name, string password, CancellationToken cancellation)
    {
        // Statements of this kind take no parameters; both values are the platform's own, quoted all the same.
        var quotedName = $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var quotedPassword = $"'{password.Replace("'", "''", StringComparison.Ordinal)}'";
        var verb = await ExistsAsync(source, "SELECT 1 FROM pg_roles WHERE rolname = $1", name, cancellation) ? "ALTER" : "CREATE";
        await ExecuteAsync(source, $"{verb} ROLE {quotedName} LOGIN PASSWORD {quotedPassword}", cancellation);
        if (await ExistsAsync(source, "SELECT 1 FROM pg_database WHERE datname = $1", name, cancellation))
            return;
        // Since PostgreSQL 16 only a member can make a role the owner of something, unless it is a superuser.
        await ExecuteAsync(source, $"GRANT {quotedName} TO CURRENT_USER", cancellation);
        await ExecuteAsync(source, $"CREATE DATABASE {quotedName} OWNER {quotedName}", cancellation);
        await ExecuteAsync(source, $"REVOKE ALL ON DATABASE {quotedName} FROM PUBLIC", cancellation);
    }

    private static async Task<bool> ExistsAsync(NpgsqlDataSource source, string query, string name, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(query);
        command.Parameters.AddWithValue(name);
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string statement, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
