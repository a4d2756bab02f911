using Npgsql;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.LocalServers;

/// <summary>
/// PostgreSQL and RabbitMQ on free ports and data of their own: what the tests of a service need, and all they need. Disposing it, or the
/// end of the process, ends both.
/// </summary>
public sealed class RunningServers : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(3);
    private readonly DataFolder _data;
    private readonly PostgresCluster _cluster;
    private readonly RabbitNode _node;
    private readonly int _postgresPort;
    private RunningProgram? _mapper;
    private RunningProgram? _broker;
    private RunningProgram? _postgres;

    private RunningServers(DataFolder data, PostgresCluster cluster, int postgresPort, RabbitNode node, int brokerPort)
    {
        (_data, _cluster, _postgresPort, _node) = (data, cluster, postgresPort, node);
        AdminConnectionString = PostgresDatabases.Administrator(postgresPort, data);
        BrokerUri = new Uri($"amqp://{RabbitNode.User}:{data.Secret(RabbitNode.Name)}@127.0.0.1:{brokerPort}/");
    }

    /// <summary>A connection to PostgreSQL that may do anything.</summary>
    public string AdminConnectionString { get; }

    /// <summary>The broker's amqp URI, with credentials that may do anything.</summary>
    public Uri BrokerUri { get; }

    /// <summary>The key that development tokens are signed with.</summary>
    public string SigningKey => _data.SigningKey;

    /// <summary>Starts both and returns when they take sessions. On failure nothing is left running.</summary>
    /// <param name="folder">Where they keep everything. As root, its parents should let others pass, or data is kept under
    /// /var/lib.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="PlatformException">Something the person who started it can act on.</exception>
    public static async Task<RunningServers> StartAsync(string folder, CancellationToken cancellation)
    {
        var data = DataFolder.Open(folder);
        RunningServers? servers = null;
        try
        {
            Action<string> tell = Console.Error.WriteLine;
            var locator = new ServerLocator(tell, TimeProvider.System);
            var free = new FreePorts();
            var ports = new BrokerPorts(free.Next(), free.Next(), free.Next(), free.Next());
            var postgres = await locator.FindProgramsAsync(ServerLocator.Wanted.Postgres, cancellation);
            var rabbit = await locator.FindProgramsAsync(ServerLocator.Wanted.RabbitMq, cancellation);
            servers = new RunningServers(
                data, await PostgresCluster.OpenAsync(postgres, data, tell, cancellation), free.Next(),
                await RabbitNode.OpenAsync(rabbit, ports, data, tell, cancellation), ports.Amqp);
            DevelopmentTokens.LoadOrCreateKey(data.SigningKey);
            await Task.WhenAll(servers.StartPostgresAsync(cancellation), servers.StartBrokerAsync(cancellation));
            return servers;
        }
        catch
        {
            if (servers is not null)
                await servers.DisposeAsync();
            data.Dispose();
            throw;
        }
    }

    /// <summary>The database of a service, as its own role; made if it is missing.</summary>
    public async Task<string> EnsureDatabaseAsync(string service, CancellationToken cancellation) =>
        (await PostgresDatabases.EnsureAsync(AdminConnectionString, [service], _data, cancellation))[service];

    /// <summary>A development token the services accept.</summary>
    public string MintToken(string person, IReadOnlyList<string> roles, IReadOnlyList<string>? teams = null, string? employee = null) =>
        LocalTokens.Mint(SigningKey, person, roles, teams, employee);

    /// <summary>Starts PostgreSQL, or starts it again on the same port and data.</summary>
    public async Task StartPostgresAsync(CancellationToken cancellation)
    {
        _cluster.RemoveStaleLock();
        _postgres = await StartAsync(
            _cluster.Server(_postgresPort), token => ServerProbe.AskPostgresAsync(AdminConnectionString, token), cancellation);
    }

    public Task StopPostgresAsync() => _postgres?.DisposeAsync().AsTask() ?? Task.CompletedTask;

    /// <summary>Starts the broker, or starts it again on the same port and data.</summary>
    public async Task StartBrokerAsync(CancellationToken cancellation)
    {
        if (_mapper is null or { Exited.IsCompleted: true })
            _mapper = await RunningProgram.StartAsync(_node.PortMapper());
        _broker = await StartAsync(
            _node.Server(), token => ServerProbe.AskBrokerAsync(BrokerUri.OriginalString, token), cancellation);
    }

    public Task StopBrokerAsync() => _broker?.DisposeAsync().AsTask() ?? Task.CompletedTask;

    /// <summary>Runs rabbitmqctl on the broker, for example to raise a memory alarm, and returns what it prints.</summary>
    public Task<string> ControlBrokerAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var control = _node.Control(arguments);
        return Tool.RunAsync(control.Command(), cancellation, control.Environment);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(StopPostgresAsync(), StopBrokerAsync());
        if (_mapper is not null)
            await _mapper.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        _data.Dispose();
    }

    private static async Task<RunningProgram> StartAsync(
        ServerProgram program, Func<CancellationToken, Task<string?>> ask, CancellationToken cancellation)
    {
        var running = await RunningProgram.StartAsync(program);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var answer = ServerProbe.UntilReadyAsync(ask, StartTimeout, ended.Token);
        if (await Task.WhenAny(answer, running.Exited) == answer && await answer is null)
            return running;
        await ended.CancelAsync();
        await running.DisposeAsync();
        throw new PlatformException($"{program.Name} did not start (exit code {await running.Exited}):\n{running.Tail}");
    }
}
