using Npgsql;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.LocalServers;

/// <summary>Disposing it, or the end of the process, ends both.</summary>
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

    public string AdminConnectionString { get; }

    public Uri BrokerUri { get; }

    public string SigningKey => _data.SigningKey;

    /// <param name="folder">As root, its parents should let others pass, or data is kept under /var/lib.</param>
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

    public async Task<string> EnsureDatabaseAsync(string service, CancellationToken cancellation) =>
        (await PostgresDatabases.EnsureAsync(AdminConnectionString, [service], _data, cancellation))[service];

    public string MintToken(string person, IReadOnlyList<string> roles, IReadOnlyList<string>? teams = null, string? employee = null) =>
        LocalTokens.Mint(SigningKey, person, roles, teams, employee);

    public async Task StartPostgresAsync(CancellationToken cancellation)
    {
        _cluster.RemoveStaleLock();
        _postgres = await StartAsync(
            _cluster.Server(_postgresPort), token => ServerProbe.AskPostgresAsync(AdminConnectionString, token), cancellation);
    }

    public Task StopPostgresAsync() => _postgres?.DisposeAsync().AsTask() ?? Task.CompletedTask;

    public async Task StartBrokerAsync(CancellationToken cancellation)
    {
        if (_mapper is null or { Exited.IsCompleted: true })
            _mapper = await RunningProgram.StartAsync(_node.PortMapper());
        _broker = await StartAsync(
            _node.Server(), token => ServerProbe.AskBrokerAsync(BrokerUri.OriginalString, token), cancellation);
    }

    public Task StopBrokerAsync() => _broker?.DisposeAsync().AsTask() ?? Task.CompletedTask;

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
