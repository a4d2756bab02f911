using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace SalesPlatform.AppHost;

/// <summary>PostgreSQL and RabbitMQ: as given, else in a container, else as programs of this machine.</summary>
public sealed partial class Platform
{
    private const string Loopback = "127.0.0.1";
    private static readonly TimeSpan ServerPatience = TimeSpan.FromSeconds(20);
    private readonly Dictionary<string, IResourceBuilder<ConnectionStringResource>> _databases = [];
    private ServerLocator? _locator;
    private IResourceBuilder<IResource> _postgres = null!;
    private IResourceBuilder<IResource> _rabbit = null!;
    private ReferenceExpression _postgresAddress = null!;
    private IResourceBuilder<IResourceWithConnectionString> _broker = null!;
    private BrokerAdministration? _administration;
    private string _brokerAddress = "";
    private PostgresCluster? _cluster;

    private ServerLocator Locator => _locator ??= new ServerLocator(_console.Note, TimeProvider.System);

    public async Task AddPostgresAsync(int port)
    {
        var source = await Locator.FindAsync(ServerLocator.Wanted.Postgres, _options.Postgres, CancellationToken.None);
        _console.Line($"postgres   {source}");
        if (source is ServerSource.Given given)
        {
            await RequireAnswerAsync(PostgresCluster.Name, token => ServerProbe.AskPostgresAsync(given.ConnectionString, token));
            var parsed = new NpgsqlConnectionStringBuilder(given.ConnectionString);
            _postgresAddress = ReferenceExpression.Create($"Host={parsed.Host ?? Loopback};Port={Text(parsed.Port)}");
            _postgres = _builder.AddConnectionString(PostgresCluster.Name, Secret("postgres-connection", () => given.ConnectionString));
            return;
        }

        port = _ports.Of(PostgresCluster.Name, port);
        _postgresAddress = ReferenceExpression.Create($"Host={Loopback};Port={Text(port)}");
        var administrator = PostgresDatabases.Administrator(port, _data);
        if (source is ServerSource.Programs programs)
        {
            _cluster = await PostgresCluster.OpenAsync(programs.Directory, _data, _console.Note, CancellationToken.None);
            _postgres = AddServer(_cluster.Server(port), port, token => ServerProbe.AskPostgresAsync(administrator, token))
                .OnBeforeResourceStarted((_, _, _) =>
                {
                    _cluster.RemoveStaleLock();
                    return Task.CompletedTask;
                })
                .OnResourceReady((_, _, cancellation) => EnsureDatabasesAsync(administrator, cancellation));
            return;
        }

        UseContainers((ServerSource.Container)source);
        _postgres = _builder.AddPostgres(PostgresCluster.Name, password: Parameter("postgres-password", PostgresCluster.Name), port: port)
            .WithImageTag("18.3").WithDataVolume(Volume(PostgresCluster.Name)).WithArgs([.. PostgresSettings.AsArguments()])
            .OnResourceReady((_, _, cancellation) => EnsureDatabasesAsync(administrator, cancellation));
    }

    public async Task AddRabbitMqAsync(int port, int administration, int distribution, int portMapper)
    {
        var source = await Locator.FindAsync(ServerLocator.Wanted.RabbitMq, _options.Broker, CancellationToken.None);
        _console.Line($"rabbitmq   {source}");
        if (source is ServerSource.Given given)
        {
            await RequireAnswerAsync(RabbitNode.Name, token => ServerProbe.AskBrokerAsync(given.ConnectionString, token));
            _brokerAddress = Public(new Uri(given.ConnectionString));
            _rabbit = _broker = _builder.AddConnectionString(RabbitNode.Name, Secret("rabbitmq-connection", () => given.ConnectionString));
            return;
        }

        var ports = new BrokerPorts(
            _ports.Of(RabbitNode.Name, port), _ports.Of("rabbitmq's administration", administration),
            _ports.Of("rabbitmq's Erlang node", distribution), _ports.Of("rabbitmq's port mapper", portMapper));
        _brokerAddress = $"amqp://{Loopback}:{ports.Amqp}";
        var web = $"http://{Loopback}:{ports.Administration}";
        _administration = new BrokerAdministration(web, RabbitNode.User, _data.SecretFile(RabbitNode.Name));
        var password = Parameter("rabbitmq-password", RabbitNode.Name);
        if (source is ServerSource.Programs programs)
        {
            var node = await RabbitNode.OpenAsync(programs.Directory, ports, _data, _console.Note, CancellationToken.None);
            var mapper = AddServer(node.PortMapper(), ports.PortMapper, ask: null);
            var uri = $"amqp://{RabbitNode.User}:{_data.Secret(RabbitNode.Name)}@{Loopback}:{ports.Amqp}/";
            _rabbit = AddServer(node.Server(), ports.Amqp, token => ServerProbe.AskBrokerAsync(uri, token))
                .WithUrl(web, "Administration").WaitForStart(mapper);
            mapper.WithParentRelationship(_rabbit.Resource);
            _broker = _builder.AddConnectionString("rabbitmq-connection", ReferenceExpression.Create(
                $"amqp://{RabbitNode.User}:{password}@{Loopback}:{Text(ports.Amqp)}/")).WithParentRelationship(_rabbit.Resource);
            return;
        }

        UseContainers((ServerSource.Container)source);
        var container = _builder.AddRabbitMQ(
                RabbitNode.Name, _builder.AddParameter("rabbitmq-user", RabbitNode.User), password, ports.Amqp)
            .WithImageTag("4.3").WithDataVolume(Volume(RabbitNode.Name))
            // Departments get their queues and accounts through it.
            .WithManagementPlugin(ports.Administration);
        _rabbit = _broker = container;
    }

    /// <summary>The database of a service, as its own role.</summary>
    private IResourceBuilder<ConnectionStringResource> DatabaseOf(string service)
    {
        if (_databases.TryGetValue(service, out var known))
            return known;
        var name = PostgresDatabases.NameOf(service);
        var password = Parameter($"{service}-database-password", PostgresDatabases.SecretOf(service));
        var database = _builder.AddConnectionString($"{service}-database", ReferenceExpression.Create(
            $"{_postgresAddress};Database={name};Username={name};Password={password};Application Name={service}"))
            .WithParentRelationship(_postgres.Resource);
        if (_cluster is not null)
            Backup.AddTo(database, _cluster, _data);
        return _databases[service] = database;
    }

    private IResourceBuilder<ServerResource> AddServer(ServerProgram program, int port, Func<CancellationToken, Task<string?>>? ask)
    {
        var command = program.Command();
        var server = _builder.AddResource(new ServerResource(program.Name, command[0]))
            .WithArgs([.. command.Skip(1)])
            .WithEndpoint(port, port, "tcp", "tcp", isProxied: false)
            .WithEndpoint("tcp", endpoint => endpoint.TargetHost = Loopback)
            .WithEnvironment(Leftovers.Mark, _data.Path);
        foreach (var (name, value) in program.Environment)
            server.WithEnvironment(name, value);
        _kept.Add(server.Resource);
        return ask is null ? server : server.WithHealthCheck(Check(program.Name, ServerPatience, ask));
    }

    /// <summary>A check that asks until it is answered: Aspire itself would ask again after seconds, and everybody waits for the first
    /// yes.</summary>
    private string Check(string resource, TimeSpan patience, Func<CancellationToken, Task<string?>> ask)
    {
        var key = resource + "-answers";
        _builder.Services.AddHealthChecks().AddAsyncCheck(key, async cancellation =>
            await ServerProbe.UntilReadyAsync(ask, patience, cancellation) is { } reason
                ? HealthCheckResult.Unhealthy(reason)
                : HealthCheckResult.Healthy());
        return key;
    }

    private Task<IReadOnlyDictionary<string, string>> EnsureDatabasesAsync(string administrator, CancellationToken cancellation) =>
        PostgresDatabases.EnsureAsync(administrator, _databases.Keys, _data, cancellation);

    /// <summary>A server that was given runs already: it is asked before anything starts.</summary>
    private static async Task RequireAnswerAsync(string name, Func<CancellationToken, Task<string?>> ask)
    {
        if (await ServerProbe.UntilReadyAsync(ask, TimeSpan.FromSeconds(5), CancellationToken.None) is { } reason)
            throw new PlatformException($"The {name} that was given by connection string does not answer: {reason} "
                + $"Start it, or correct ConnectionStrings__{name}; without that variable the platform runs one of its own.");
    }

    private IResourceBuilder<ParameterResource> Parameter(string name, string secret) =>
        _builder.AddParameter(name, () => _data.Secret(secret), secret: true);

    private ReferenceExpression Secret(string name, Func<string> value)
    {
        var parameter = _builder.AddParameter(name + "-string", value, secret: true);
        return ReferenceExpression.Create($"{parameter}");
    }

    private void UseContainers(ServerSource.Container container) =>
        _builder.Configuration["ASPIRE_CONTAINER_RUNTIME"] = container.Engine;

    /// <summary>A name that two data folders on one machine do not share.</summary>
    private string Volume(string server)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(_data.Path));
        return $"salesplatform-{Convert.ToHexStringLower(hash)[..8]}-{server}";
    }

    private static string Public(Uri broker) => $"{broker.Scheme}://{broker.Authority}";

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class ServerResource(string name, string command) : ExecutableResource(name, command, "/");
