using Npgsql;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.LocalServers;

internal static class PostgresDatabases
{
    /// <summary>Underscores, so that nobody has to quote it in psql.</summary>
    public static string NameOf(string service) => service.Replace('-', '_');

    public static string Administrator(int port, DataFolder data) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Database = "postgres",
        Username = "postgres",
        Password = data.Secret(PostgresCluster.Name),
    }.ConnectionString;

    public static string SecretOf(string service) => "postgres-" + service;

    public static async Task<IReadOnlyDictionary<string, string>> EnsureAsync(
        string admin, IEnumerable<string> services, DataFolder data, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(admin);
        var connectionStrings = new Dictionary<string, string>();
        foreach (var service in services)
        {
            var database = NameOf(service);
            var password = data.Secret(SecretOf(service));
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
