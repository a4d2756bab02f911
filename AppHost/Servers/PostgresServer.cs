using Npgsql;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Servers;

/// <summary>PostgreSQL for one local platform: given, in a container, or from binaries on a cluster of its own.</summary>
internal static class PostgresServer
{
    public const string Name = "postgres";
    private const string Image = "docker.io/library/postgres:18.3";

    public static async Task<ManagedServer> PrepareAsync(
        ServerSource source, int port, ServerContext context, CancellationToken cancellation)
    {
        if (source is ServerSource.Given given)
            return new ManagedServer(Name, given.ConnectionString, given.Description, [])
            {
                Verify = token => ProbeAsync(given.ConnectionString, token),
            };
        if (source is ServerSource.Binaries { Directory: var programs })
        {
            var cluster = await PostgresCluster.OpenAsync(programs, context, cancellation);
            return Managed(cluster.ServerCommand(port), cluster.Path, _ =>
            {
                cluster.RemoveStaleLock();
                return Task.CompletedTask;
            });
        }

        var engine = ((ServerSource.Container)source).Engine;
        var container = context.ContainerName(Name);
        return Managed(ContainerCommand(engine, container, port, context.Data.Secret(Name)), $"volume {container}",
            // A container outlives its client when that is killed; the name must be free again.
            async token => await Tool.TryRunAsync([engine, "rm", "--force", container], token)) with
        { Image = Image };

        ManagedServer Managed(ChildCommand command, string location, Func<CancellationToken, Task> prepare)
        {
            var admin = new NpgsqlConnectionStringBuilder
            {
                Host = "127.0.0.1",
                Port = port,
                Database = "postgres",
                Username = "postgres",
                Password = context.Data.Secret(Name),
            }.ConnectionString;
            var process = context.Supervise(new ProcessSpec(command, token => ProbeAsync(admin, token))
            {
                Prepare = prepare,
                MustStartAtOnce = true,
                StartTimeout = TimeSpan.FromMinutes(5), // A pull, or the replay of a long log after a crash.
                StopGrace = TimeSpan.FromSeconds(30),
            });
            return new ManagedServer(Name, admin, location, [process]);
        }
    }

    private static ChildCommand ContainerCommand(string engine, string container, int port, string password) => new(Name, engine,
    [
        "run", "--rm", "--name", container, "--publish", $"127.0.0.1:{port}:5432", "--volume", $"{container}:/var/lib/postgresql",
        "--env", "POSTGRES_PASSWORD", "--shm-size", "256m", Image, .. PostgresSettings.AsArguments(),
    ])
    {
        Stage = StopStage.Servers,
        StopSignal = Signal.INT, // The client passes signals on, and SIGTERM would make PostgreSQL wait for its last session.
        Environment = new Dictionary<string, string> { ["POSTGRES_PASSWORD"] = password },
    };

    private static async Task<Readiness> ProbeAsync(string admin, CancellationToken cancellation)
    {
        try
        {
            var unpooled = new NpgsqlConnectionStringBuilder(admin) { Pooling = false, Timeout = 2 }.ConnectionString;
            await using var connection = new NpgsqlConnection(unpooled);
            await connection.OpenAsync(cancellation);
            return Readiness.Ready;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InvalidPassword)
        {
            throw new LauncherException($"PostgreSQL on port {new NpgsqlConnectionStringBuilder(admin).Port} "
                + $"does not accept the password it was made with, or given: {refused.MessageText}.");
        }
        catch (NpgsqlException notYet)
        {
            return Readiness.NotYet(notYet.Message);
        }
    }
}
