using SalesPlatform.AppHost.Processes;
using SalesPlatform.AppHost.Servers;
using SalesPlatform.AppHost.Services;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.AppHost;

/// <summary>
/// A running platform: PostgreSQL, RabbitMQ and services, on loopback, with their data in one folder. The command line and the integration
/// tests both run this. Disposing it stops everything in order and leaves no process.
/// </summary>
public sealed class LocalPlatform : IAsyncDisposable
{
    private static readonly TimeSpan ClientStopGrace = TimeSpan.FromSeconds(10);
    private readonly PlatformParts _parts;
    private readonly TimeProvider _clock;
    private readonly CancellationToken _hurry;

    private LocalPlatform(PlatformParts parts, PlatformEndpoints endpoints, LocalPlatformOptions options)
    {
        _parts = parts;
        Endpoints = endpoints;
        (_clock, _hurry) = (options.Clock, options.Hurry);
    }

    /// <summary>The addresses, as endpoints.json has them.</summary>
    public PlatformEndpoints Endpoints { get; }

    public string DataFolder => _parts.Data.Path;

    internal DataFolder Data => _parts.Data;

    /// <summary>A connection to PostgreSQL that may do anything.</summary>
    public string AdminConnectionString => _parts.Postgres.ConnectionString;

    /// <summary>The broker's amqp URI, with credentials that may do anything.</summary>
    public Uri BrokerUri => new(_parts.Broker.ConnectionString);

    /// <summary>The dashboard's address with its login; null when none is run here. It may still be on its way.</summary>
    public string? DashboardLogin => _parts.Dashboard?.Login;

    /// <summary>Where a dashboard reads what runs here, and the key it must present; null when that is not served.</summary>
    public (string Address, string Key)? ResourceService => _parts.Resources is { } server ? (server.Address, server.Key) : null;

    /// <summary>Where PostgreSQL and RabbitMQ keep their data.</summary>
    public string PostgresLocation => _parts.Postgres.Location;

    public string BrokerLocation => _parts.Broker.Location;

    /// <summary>Starts what the options ask for and returns when all of it is ready. On failure nothing is left running.</summary>
    /// <exception cref="LauncherException">Something the person who started it can act on.</exception>
    public static async Task<LocalPlatform> StartAsync(LocalPlatformOptions options, CancellationToken cancellation)
    {
        var parts = PlatformParts.Open(options);
        try
        {
            var endpoints = await PlatformStart.RunAsync(parts, options, cancellation);
            return new LocalPlatform(parts, endpoints, options);
        }
        catch
        {
            await parts.DisposeAsync();
            throw;
        }
    }

    /// <summary>The database of a started service, as its own role.</summary>
    public string ConnectionString(string service) => _parts.Databases[service];

    /// <summary>The database of a service the platform does not run, for a test that hosts it itself; made if it is missing.</summary>
    public async Task<string> EnsureDatabaseAsync(string service, CancellationToken cancellation) =>
        (await PostgresDatabases.EnsureAsync(_parts.Postgres.ConnectionString, [service], _parts.Data, cancellation))[service];

    /// <summary>The process id of a running service; null while it is down.</summary>
    public int? ServicePid(string service) => Service(service).Pid;

    /// <summary>Starts a stopped or killed service and returns when it is ready.</summary>
    public Task StartServiceAsync(string service, CancellationToken cancellation) => Service(service).StartAsync(cancellation);

    /// <summary>Stops a service as a deployment would: SIGTERM, and time to finish.</summary>
    public Task StopServiceAsync(string service) => Service(service).StopAsync();

    /// <summary>Kills a service with SIGKILL and leaves it dead until it is started.</summary>
    public Task KillServiceAsync(string service) => Service(service).KillAsync();

    /// <summary>Starts the broker again, on the same port and data.</summary>
    public Task StartBrokerAsync(CancellationToken cancellation) => _parts.Broker.RequireOurs().StartAsync(cancellation);

    public Task StopBrokerAsync() => _parts.Broker.RequireOurs().StopAsync();

    /// <summary>Runs rabbitmqctl on the broker, for example to raise a memory alarm, and returns what it prints.</summary>
    public Task<string> ControlBrokerAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var control = _parts.Broker.Control
            ?? throw new InvalidOperationException("Only a broker that runs from binaries on this machine can be controlled.");
        var command = control(arguments);
        return Tool.RunAsync(command.AsUser(), cancellation, command.Environment);
    }

    /// <summary>Starts PostgreSQL again, on the same port and data.</summary>
    public Task StartPostgresAsync(CancellationToken cancellation) => _parts.Postgres.RequireOurs().StartAsync(cancellation);

    public Task StopPostgresAsync() => _parts.Postgres.RequireOurs().StopAsync();

    /// <summary>Runs salesctl on this platform, with its lines in the log, and answers its exit code. It does not outlive the launcher.</summary>
    /// <param name="name">What its lines are from.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="cancellation">Stops it, and waits until it has ended.</param>
    public async Task<int> RunClientAsync(string name, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var client = ServiceBuild.AssemblyOf(Topology.CliProject, Topology.CliAssembly);
        var command = new ChildCommand(name, "dotnet", ["exec", client, .. arguments, "--endpoints", _parts.Data.Endpoints]);
        using var child = ChildProcess.Start(command, _parts.RequireLedger(), line => _parts.Log.Process(name, line));
        try
        {
            return await child.Exited.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            await child.StopAsync(ClientStopGrace, _hurry);
            throw;
        }
    }

    /// <summary>A development token the services accept.</summary>
    public string MintToken(string person, IReadOnlyList<string> roles, IReadOnlyList<string>? teams = null, string? employee = null)
    {
        var identity = new DevelopmentIdentity(person, roles) { Teams = teams ?? [], Employee = employee };
        return new DevelopmentTokens(_parts.Data.SigningKey, _clock).Mint(identity, TimeSpan.FromHours(12));
    }

    public ValueTask DisposeAsync() => _parts.DisposeAsync();

    private SupervisedProcess Service(string name) => _parts.Services.TryGetValue(name, out var process)
        ? process
        : throw new ArgumentException(
            $"'{name}' is not among the services of this platform: {string.Join(", ", _parts.Services.Keys)}.", nameof(name));
}
