using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.AppHost;
using SalesPlatform.LocalServers;

namespace SalesPlatform.Tests.Hosting;

/// <summary>
/// The platform as <c>dotnet run --project AppHost</c> runs it, inside this process, on free ports and a folder of its own. Disposing it
/// ends services and servers in order.
/// </summary>
public sealed class RunningPlatform : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);
    private readonly DistributedApplication _app;
    private readonly IAsyncDisposable _turn;

    private RunningPlatform(DistributedApplication app, IAsyncDisposable turn, string folder, PlatformEndpoints endpoints)
    {
        (_app, _turn, DataFolder, Endpoints) = (app, turn, folder, endpoints);
        Notifications = app.ResourceNotifications;
    }

    public string DataFolder { get; }

    /// <summary>The addresses, as endpoints.json has them.</summary>
    public PlatformEndpoints Endpoints { get; }

    public ResourceNotificationService Notifications { get; }

    /// <summary>The resources, as the AppHost has declared them.</summary>
    public DistributedApplicationModel Model => _app.Services.GetRequiredService<DistributedApplicationModel>();

    /// <summary>A connection to PostgreSQL that may do anything.</summary>
    public string AdminConnectionString { get; private set; } = "";

    /// <summary>The broker's amqp URI, with credentials that may do anything.</summary>
    public Uri BrokerUri { get; private set; } = null!;

    /// <summary>Starts it and returns when all of it is ready.</summary>
    /// <param name="folder">Where it keeps its data.</param>
    /// <param name="args">More of its command line.</param>
    public static async Task<RunningPlatform> StartAsync(string folder, params IReadOnlyList<string> args)
    {
        var turn = await PlatformTurn.TakeAsync(args);
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<PlatformService>(
            ["--data", folder, "--ports", "auto", "--no-demo", "--no-dashboard", .. args]);
        var app = await builder.BuildAsync();
        try
        {
            await app.StartAsync().WaitAsync(Patience);
            var file = Path.Combine(folder, "endpoints.json");
            var watch = Stopwatch.StartNew();
            using var between = new PeriodicTimer(Between);
            while (!File.Exists(file))
            {
                if (watch.Elapsed > Patience)
                    throw new TimeoutException($"The platform was not ready in {Patience.TotalMinutes:0} minutes; {folder}/logs says why.");
                await between.WaitForNextTickAsync();
            }

            var endpoints = JsonSerializer.Deserialize<PlatformEndpoints>(await File.ReadAllTextAsync(file), JsonSerializerOptions.Web)!;
            var platform = new RunningPlatform(app, turn, folder, endpoints);
            // A program of this machine has its address beside it; a container or a given broker is its own.
            var broker = platform.Model.Resources.OfType<IResourceWithConnectionString>()
                .Single(each => each.Name is "rabbitmq" or "rabbitmq-connection");
            platform.BrokerUri = new Uri((await broker.GetConnectionStringAsync())!);
            var postgres = app.GetEndpoint("postgres", "tcp");
            platform.AdminConnectionString = $"Host={postgres.Host};Port={postgres.Port};Database=postgres;Username=postgres;Password="
                + (await File.ReadAllTextAsync(Path.Combine(folder, "secrets", "postgres"))).Trim();
            return platform;
        }
        catch
        {
            await app.DisposeAsync();
            await turn.DisposeAsync();
            throw;
        }
    }

    /// <summary>The database of a service, as its own role.</summary>
    public string ConnectionString(string service) =>
        _app.GetConnectionStringAsync($"{service}-database").AsTask().GetAwaiter().GetResult()!;

    /// <summary>A connection to it; not pooled, since a test that stops PostgreSQL breaks what a pool keeps.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(string service, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection($"{ConnectionString(service)};Pooling=false");
        await connection.OpenAsync(cancellation);
        return connection;
    }

    /// <summary>A development token the services accept.</summary>
    public string MintToken(string person, IReadOnlyList<string> roles, IReadOnlyList<string>? teams = null, string? employee = null) =>
        LocalTokens.Mint(Endpoints.Token.KeyFile, person, roles, teams, employee);

    /// <summary>Where a resource listens.</summary>
    public Uri EndpointOf(string name, string endpoint) => _app.GetEndpoint(name, endpoint);

    /// <summary>The process id of a running resource; null while it is down.</summary>
    public int? PidOf(string name) => Current(name) is { } now && now.Snapshot.State?.Text == KnownResourceStates.Running
        && now.Snapshot.Properties.FirstOrDefault(property => property.Name == "executable.pid")?.Value is { } pid
            ? Convert.ToInt32(pid, CultureInfo.InvariantCulture)
            : null;

    public string? StateOf(string name) => Current(name)?.Snapshot.State?.Text;

    /// <summary>Presses a button of a resource.</summary>
    public Task<ExecuteCommandResult> PressAsync(string name, string command) =>
        _app.Services.GetRequiredService<ResourceCommandService>().ExecuteCommandAsync(ResourceNamed(name), command);

    /// <summary>Starts a resource that was stopped, and returns when it is ready.</summary>
    public async Task StartAsync(string name, CancellationToken cancellation)
    {
        await RequireAsync(name, KnownResourceCommands.StartCommand);
        await ReadyAsync(name, cancellation);
    }

    /// <summary>Stops it as a person does: SIGTERM, and time to finish.</summary>
    public Task StopAsync(string name) => RequireAsync(name, KnownResourceCommands.StopCommand);

    /// <summary>Kills it with SIGKILL and leaves it dead until it is started: it is frozen while the stop is asked for, so that it does
    /// nothing in answer.</summary>
    public async Task KillAsync(string name)
    {
        var pid = PidOf(name) ?? throw new InvalidOperationException($"{name} does not run.");
        await SignalAsync(pid, "STOP");
        var stopped = StopAsync(name);
        await Notifications.WaitForResourceAsync(name, change => change.Snapshot.State?.Text != KnownResourceStates.Running)
            .WaitAsync(Patience);
        await SignalAsync(pid, "KILL");
        await stopped;
    }

    public Task ReadyAsync(string name, CancellationToken cancellation) =>
        Notifications.WaitForResourceHealthyAsync(name, WaitBehavior.WaitOnResourceUnavailable, cancellation)
            .WaitAsync(Patience, cancellation);

    public Task StartServiceAsync(string service, CancellationToken cancellation) => StartAsync(service, cancellation);

    public Task StopServiceAsync(string service) => StopAsync(service);

    public Task KillServiceAsync(string service) => KillAsync(service);

    public Task StartBrokerAsync(CancellationToken cancellation) => StartAsync("rabbitmq", cancellation);

    public Task StopBrokerAsync() => StopAsync("rabbitmq");

    public Task StartPostgresAsync(CancellationToken cancellation) => StartAsync("postgres", cancellation);

    public async Task StopPostgresAsync()
    {
        // Under load its end may take longer than the orchestrator waits, which then kills it and calls that a failure: away it is.
        await PressAsync("postgres", KnownResourceCommands.StopCommand);
        await Notifications.WaitForResourceAsync("postgres", change => change.Snapshot.State?.Text != KnownResourceStates.Running)
            .WaitAsync(Patience);
    }

    /// <summary>Runs rabbitmqctl on the broker, with the settings the broker itself runs with, and answers what it prints.</summary>
    public async Task<string> ControlBrokerAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var settings = (await File.ReadAllTextAsync($"/proc/{PidOf("rabbitmq")}/environ", cancellation))
            .Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=', 2))
            .ToDictionary(entry => entry[0], entry => entry[1]);
        var program = Path.Combine(Path.GetDirectoryName(settings["ERL_LIBS"])!, "sbin", "rabbitmqctl");
        string[] account = Environment.IsPrivilegedProcess ? ["--reuid=rabbitmq", "--regid=rabbitmq", "--init-groups"] : [];
        var start = new ProcessStartInfo("setpriv", [.. account, "--", program, .. arguments])
        {
            WorkingDirectory = "/", RedirectStandardOutput = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var control = Process.Start(start)!;
        var printed = await control.StandardOutput.ReadToEndAsync(cancellation);
        await control.WaitForExitAsync(cancellation);
        return control.ExitCode == 0
            ? printed
            : throw new InvalidOperationException($"rabbitmqctl {string.Join(' ', arguments)} ended with {control.ExitCode}.");
    }

    /// <summary>Runs salesctl on this platform, and answers its exit code. Cancelled, it is asked to end and waited for.</summary>
    public async Task<int> RunClientAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        using var salesctl = Process.Start(new ProcessStartInfo(Path.Combine(DataFolder, "bin", "salesctl"), arguments)
        {
            RedirectStandardOutput = true,
        })!;
        var output = salesctl.StandardOutput.ReadToEndAsync(CancellationToken.None);
        try
        {
            await salesctl.WaitForExitAsync(cancellation);
            await output;
            return salesctl.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await SignalAsync(salesctl.Id, "TERM");
            await salesctl.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        var broker = PidOf("rabbitmq");
        var end = _app.StopAsync();
        if (broker is { } pid)
        {
            // Asked to end it takes seven seconds more, with nobody left to serve, and what it holds goes with the folder.
            await Notifications.WaitForResourceAsync("rabbitmq", change => change.Snapshot.State?.Text != KnownResourceStates.Running)
                .WaitAsync(Patience);
            await SignalAsync(pid, "KILL");
        }

        await end;
        await _app.DisposeAsync();
        await _turn.DisposeAsync();
    }

    /// <summary>Sends a signal by name.</summary>
    public static async Task SignalAsync(int pid, string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, pid.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private IResource ResourceNamed(string name) => Model.Resources.SingleOrDefault(resource => resource.Name == name)
        ?? throw new ArgumentException($"'{name}' is not among the resources of this platform.", nameof(name));

    private async Task RequireAsync(string name, string command)
    {
        var result = await PressAsync(name, command);
        if (!result.Success)
            throw new InvalidOperationException($"{command} of {name}: {result.Message ?? "failed"}");
    }

    private ResourceEvent? Current(string name) => Notifications.TryGetCurrentState(name, out var now) ? now : null;
}
