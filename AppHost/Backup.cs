using Npgsql;

namespace SalesPlatform.AppHost;

/// <summary>The button that backs up one service's database: one consistent state, in a file that pg_restore reads.</summary>
internal static class Backup
{
    public static void AddTo(IResourceBuilder<ConnectionStringResource> database, PostgresCluster cluster, DataFolder data) =>
        database.WithCommand(
        "backup", "Back up", async context =>
        {
            var connection = await ((IResourceWithConnectionString)database.Resource).GetConnectionStringAsync(context.CancellationToken);
            var target = new NpgsqlConnectionStringBuilder(connection);
            var file = data.In(Path.Combine("backups", $"{target.Database}-{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}.dump"));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var dump = cluster.Dump(target, file);
            var result = await Tool.TryRunAsync(dump.Command(), context.CancellationToken, dump.Environment);
            return result is { ExitCode: 0 }
                ? CommandResults.Success($"Backed up into {file}. docs/operations.md says how to restore it.")
                : CommandResults.Failure(result?.Output ?? $"{dump.FileName} is not on this machine.");
        },
        new CommandOptions
        {
            IconName = "ArchiveArrowBack", IsHighlighted = true,
            Description = "Dumps this database into the data folder's backups/"
        });
}
