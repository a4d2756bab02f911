using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SalesPlatform.AppHost;

/// <summary>
/// What Program.cs builds the platform with: Aspire's builder, and what this platform's parts have in common. Everything it keeps is in one
/// data folder, and everything it starts ends with it.
/// </summary>
public sealed partial class Platform
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(2);
    private readonly PlatformOptions _options;
    private readonly DataFolder _data;
    private readonly PlatformConsole _console;
    private readonly PortPlan _ports;
    private readonly IDistributedApplicationBuilder _builder;
    private readonly List<IResource> _kept = [];
    private readonly Ending _ending = new();

    // Clients start when what they find the services by is written.
    private readonly TaskCompletionSource _published = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Platform(PlatformOptions options, DataFolder data, PlatformConsole console, IReadOnlyList<string> aspireArgs)
    {
        (_options, _data, _console) = (options, data, console);
        _ports = new PortPlan(options.Ports);
        _builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = [.. aspireArgs, .. _ports.OfDashboard(data, options.Dashboard)],
            ProjectDirectory = Path.Combine(Built.RepositoryRoot, "AppHost"),
            DashboardApplicationName = "SalesPlatform",
            DisableDashboard = !options.Dashboard,
            AllowUnsecuredTransport = true,
            // Everything is plain HTTP on loopback; without this Aspire warns of a certificate nobody needs.
            DeveloperCertificateDefaultHttpsTerminationEnabled = false,
            TrustDeveloperCertificate = false,
        });
        _builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestEnd);
        _builder.Services.AddSingleton(_ending).AddHostedService<OrderedEnd>();
        // Its parts tell of every step; what a person has to know is in the lines of the console, the rest in the dashboard.
        // What is not ready yet is said once, by Progress: on a slow machine each check of a start would say it again.
        _builder.Services.AddLogging(logging => logging.ClearProviders().AddProvider(new ConsoleLoggerProvider(console))
            .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
    }

    /// <summary>Whether this process is the AppHost itself, and not a test that has it inside.</summary>
    private static bool IsTheProgram => System.Reflection.Assembly.GetEntryAssembly() == typeof(Platform).Assembly;

    /// <summary>Runs the platform until it is asked to stop; answers the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Func<Platform, Task> topology)
    {
        try
        {
            return await CommandLine.RunAsync(args, (options, aspireArgs) => RunAsync(options, aspireArgs, topology));
        }
        catch (PlatformException problem) when (IsTheProgram)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(PlatformOptions options, IReadOnlyList<string> aspireArgs, Func<Platform, Task> topology)
    {
        if (!OperatingSystem.IsLinux())
            throw new PlatformException("The platform runs on Linux (or WSL).");
        using var data = DataFolder.Open(options.DataFolder);
        File.Delete(data.Endpoints); // Left by an AppHost that was killed.
        using var console = new PlatformConsole(data.Logs, TimeProvider.System, shown: IsTheProgram);
        await using var signals = IsTheProgram ? new StopSignals() : null;
        var stop = signals?.Stop ?? CancellationToken.None;
        try
        {
            if (data.WasLeftBehind)
                await Leftovers.EndAsync(data.Path, console.Note, TimeProvider.System, stop);
            var platform = new Platform(options, data, console, aspireArgs);
            if (platform._builder.ExecutionContext.IsPublishMode)
                throw new PlatformException(
                    "Deployments are not generated: deploy/ has them, and docs/operations.md says how they are used.");
            await topology(platform);
            platform._ports.RequireFree();
            await platform.RunAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            console.Note("Stopped before everything was up.");
            return 130;
        }

        console.Note("Stopped.");
        return 0;
    }

    private async Task RunAsync(CancellationToken stop)
    {
        if (IsTheProgram)
            Surroundings.LeaveOnlyWhatProgramsNeed();
        await using var app = _builder.Build();
        var notifications = app.Services.GetRequiredService<ResourceNotificationService>();
        using var watching = new CancellationTokenSource();
        var commands = app.Services.GetRequiredService<ResourceCommandService>();
        var keeper = new Keeper(notifications, commands, _kept, _ending, _console, TimeProvider.System);
        var background = Task.WhenAll(
            keeper.RunAsync(watching.Token), LogFiles.FollowAsync(app, notifications, _console, watching.Token));
        try
        {
            await StartAsync(app, new Progress(notifications, _kept, _console, TimeProvider.System), stop);
            var stopping = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
            using var asked = CancellationTokenSource.CreateLinkedTokenSource(stop, stopping);
            await Task.Delay(Timeout.Infinite, asked.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _console.Note("Stopping. Once more stops at once.");
        }
        finally
        {
            File.Delete(_data.Endpoints); // Clients would otherwise call addresses nobody listens on.
            await app.StopAsync(CancellationToken.None);
            await watching.CancelAsync();
            await background;
        }
    }

    /// <summary>Starts everything and returns when it is ready. A server that cannot start ends the start, which would wait for it for
    /// ever.</summary>
    private async Task StartAsync(DistributedApplication app, Progress progress, CancellationToken stop)
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var ready = progress.UntilAllAreReadyAsync(given.Token);
        var start = app.StartAsync(given.Token);
        if (await Task.WhenAny(ready, start) is { IsCompletedSuccessfully: false } failed)
        {
            await given.CancelAsync();
            await Task.WhenAll(ready, start).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await failed;
        }

        await ready;
        var endpoints = Endpoints();
        ClientFiles.Write(_data, endpoints, _salesctl);
        AddressTable.Print(_console, endpoints, WhereThingsAre(endpoints));
        _published.SetResult();
        await start;
    }

    private PlatformEndpoints Endpoints() => new(
        _services.ToDictionary(service => service.Name, service => service.Replicas[0].Resource.Addresses), _brokerAddress,
        TokenEndpoint.Development(_data.SigningKey))
    {
        Portal = _portal?.Http,
        Dashboard = _options.Dashboard ? $"http://{Loopback}:{_ports.Dashboard.Frontend}" : null,
        BrokerAdministration = _administration,
    };

    private IEnumerable<(string, string)> WhereThingsAre(PlatformEndpoints endpoints)
    {
        yield return ("data", _data.Path + " (logs in logs/, passwords in secrets/)");
        if (endpoints.Dashboard is { } dashboard)
            yield return ("dashboard", $"{dashboard}/login?t={_data.Secret("dashboard-login")}");
        yield return ("token", endpoints.Token.How);
        if (_salesctl is not null)
            yield return ("salesctl", ClientFiles.SalesctlIn(_data) + " --help");
    }
}
