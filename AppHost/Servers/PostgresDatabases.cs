using Npgsql;
using SalesPlatform.EventStore.Store;

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
            await ServiceDatabase.EnsureAsync(source, database, password, cancellation);
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
}
