using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Npgsql;
using SalesPlatform.AppHost.Plan;
using SalesPlatform.AppHost.Servers;

namespace SalesPlatform.AppHost.AspireHosting;

/// <summary>PostgreSQL and RabbitMQ as resources, whatever runs them, and what services are told of them.</summary>
/// <param name="Postgres">The database server; services wait for it.</param>
/// <param name="Broker">The broker; services that use it wait for it.</param>
/// <param name="BrokerUri">The broker's amqp URI, with credentials.</param>
/// <param name="Databases">Each service's connection string, as its own role.</param>
internal sealed record PlatformServers(
    IResourceBuilder<IResource> Postgres, IResourceBuilder<IResource> Broker, ReferenceExpression BrokerUri,
    IReadOnlyDictionary<string, ReferenceExpression> Databases)
{
    /// <summary>Where clients on this machine find the broker, without credentials; empty in a deployment.</summary>
    public string BrokerAddress { get; init; } = "";

    /// <summary>Where it is administered; null in a deployment, and for a broker that was given.</summary>
    public BrokerAdministration? BrokerAdministration { get; init; }

    /// <summary>The passwords of the services' roles, where they are parameters.</summary>
    public IReadOnlyDictionary<string, IResourceBuilder<ParameterResource>> Passwords { get; init; } =
        new Dictionary<string, IResourceBuilder<ParameterResource>>();

    private const string PostgresTag = "18.3";
    private const string RabbitTag = "4.3";

    /// <summary>
    /// Containers with data volumes. Aspire makes databases, not roles; before it lets a service start, the local launcher's own code makes a role
    /// and a database for each, so that none can read another's.
    /// </summary>
    public static PlatformServers InContainers(IDistributedApplicationBuilder builder, DataFolder data, InfrastructurePorts ports)
    {
        var containers = Containers(
            builder, name => builder.AddParameter(name, () => data.Secret(SecretOf(name)), secret: true), ports, VolumeNames(data));
        containers.Server.OnResourceReady(async (server, _, cancellation) =>
        {
            var admin = await server.GetConnectionStringAsync(cancellation)
                ?? throw new LauncherException("Aspire knows no connection string of PostgreSQL.");
            var administrator = new NpgsqlConnectionStringBuilder(admin) { Database = "postgres" }.ConnectionString;
            await PostgresDatabases.EnsureAsync(administrator, containers.Servers.Databases.Keys, data, cancellation);
        });
        return containers.Servers with
        {
            BrokerAddress = $"amqp://127.0.0.1:{ports.Broker}",
            BrokerAdministration = new BrokerAdministration(
                $"http://127.0.0.1:{ports.BrokerAdministration}", RabbitServer.User, data.SecretFile(RabbitServer.Name)),
        };
    }

    /// <summary>The same containers for a deployment; the values of their passwords are the deployment's.</summary>
    public static PlatformServers ForPublishing(IDistributedApplicationBuilder builder) =>
        Containers(builder, name => builder.AddParameter(name, secret: true), ports: null, name => $"salesplatform-{name}").Servers;

    /// <summary>Servers the local launcher runs, or was given, as connection strings.</summary>
    public static async Task<PlatformServers> OfLauncherAsync(
        IDistributedApplicationBuilder builder, LocalPlatform launcher, IEnumerable<string> services, CancellationToken cancellation)
    {
        var postgres = Given(PostgresServer.Name, launcher.AdminConnectionString);
        var broker = Given(RabbitServer.Name, launcher.BrokerUri.OriginalString);
        var databases = new Dictionary<string, ReferenceExpression>();
        foreach (var service in services)
        {
            var database = builder.AddParameter(
                $"{service}-database", await launcher.EnsureDatabaseAsync(service, cancellation), secret: true);
            databases[service] = ReferenceExpression.Create($"{database}");
        }

        return new PlatformServers(postgres, broker, broker.Resource.ConnectionStringExpression, databases)
        {
            BrokerAddress = launcher.Endpoints.Broker,
            BrokerAdministration = launcher.Endpoints.BrokerAdministration,
        };

        IResourceBuilder<ConnectionStringResource> Given(string name, string connectionString)
        {
            var value = builder.AddParameter(name + "-connection", connectionString, secret: true);
            return builder.AddConnectionString(name, ReferenceExpression.Create($"{value}"));
        }
    }

    private static (IResourceBuilder<PostgresServerResource> Server, PlatformServers Servers) Containers(
        IDistributedApplicationBuilder builder, Func<string, IResourceBuilder<ParameterResource>> secret, InfrastructurePorts? ports,
        Func<string, string> volume)
    {
        var postgres = builder.AddPostgres(PostgresServer.Name, password: secret(PublishParameters.PostgresPassword), port: ports?.Postgres)
            .WithImageTag(PostgresTag).WithDataVolume(volume(PostgresServer.Name)).WithArgs([.. PostgresSettings.AsArguments()]);
        var broker = builder.AddRabbitMQ(
                RabbitServer.Name, builder.AddParameter("rabbitmq-user", RabbitServer.User, publishValueAsDefault: true),
                secret(PublishParameters.BrokerPassword), ports?.Broker)
            .WithImageTag(RabbitTag).WithDataVolume(volume(RabbitServer.Name))
            // Departments get their queues and accounts through it.
            .WithManagementPlugin(ports?.BrokerAdministration);
        var (host, port) = (postgres.Resource.Host, postgres.Resource.Port);
        var passwords = Topology.Services.ToDictionary(
            service => service.Name, service => secret(PublishParameters.DatabaseOf(service.Name)));
        var databases = Topology.Services.ToDictionary(service => service.Name, service => ReferenceExpression.Create(
            $"Host={host};Port={port};Database={service.Database};Username={service.Database};Password={passwords[service.Name]};Application Name={service.Name}"));
        return (postgres, new PlatformServers(postgres, broker, broker.Resource.ConnectionStringExpression, databases) { Passwords = passwords });
    }

    /// <summary>The names the local launcher gives its volumes, and the passwords it keeps: the two engines see the same data.</summary>
    private static Func<string, string> VolumeNames(DataFolder data) => server => ServerContext.ContainerName(data, server);

    private static string SecretOf(string parameter) => parameter switch
    {
        PublishParameters.PostgresPassword => PostgresServer.Name,
        PublishParameters.BrokerPassword => RabbitServer.Name,
        _ => "postgres-" + PublishParameters.ServiceOf(parameter),
    };
}
