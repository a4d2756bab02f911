using Npgsql;

namespace SalesPlatform.AppHost.Servers;

/// <summary>A database and a role for each service, so that none can read another's.</summary>
internal static class PostgresDatabases
{
    /// <summary>
    /// Makes what is missing, sets the passwords to those of the data folder, and returns a connection string per service.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> EnsureAsync(
        string admin, IEnumerable<string> services, DataFolder data, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(admin);
        var connectionStrings = new Dictionary<string, string>();
        foreach (var service in services)
        {
            var database = ServiceDefinition.DatabaseOf(service);
            var password = data.Secret("postgres-" + service);
            await EnsureAsync(source, database, password, cancellation);
            connectionStrings[service] = new NpgsqlConnectionStringBuilder(admin)
            {
                Database = database,
                Username = database,
                Password = password,
                ApplicationName = service,
            }.ConnectionString;
        }

        return connectionStrings;
    }

    private static async Task EnsureAsync(NpgsqlDataSource source, string name, string password, CancellationToken cancellation)
    {
        // Statements of this kind take no parameters; both values are the launcher's own, quoted all the same.
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
