using System.Globalization;
using SalesPlatform.AppHost.Ports;
using SalesPlatform.AppHost.Processes;
using SalesPlatform.AppHost.Servers;

namespace SalesPlatform.AppHost.Dashboard;

/// <summary>
/// The Aspire dashboard beside the local platform: resources, console logs, traces, metrics and logs. It comes up while the platform does,
/// or later, or not at all: nothing waits for it.
/// </summary>
internal sealed class DashboardProcess : IAsyncDisposable
{
    public const string Name = "dashboard";
    private readonly CancellationTokenSource _stopping = new();
    private Task _starting = Task.CompletedTask;
    private SupervisedProcess? _process;

    private DashboardProcess(string frontend, string telemetry, DashboardKeys keys)
    {
        Frontend = frontend;
        Telemetry = telemetry;
        Keys = keys;
    }

    /// <summary>Its web address.</summary>
    public string Frontend { get; }

    /// <summary>Where services send what they have to tell.</summary>
    public string Telemetry { get; }

    public DashboardKeys Keys { get; }

    /// <summary>The address that also logs a browser in.</summary>
    public string Login => $"{Frontend}/login?t={Keys.Browser}";

    /// <summary>Begins to bring it up. Null, with a note, when one of its ports is taken: the platform can do without it.</summary>
    public static DashboardProcess? Begin(InfrastructurePorts ports, ResourceServer resources, ResourceBoard board, ServerContext context)
    {
        foreach (var port in new[] { ports.Dashboard, ports.Telemetry, ports.TelemetryHttp }.Where(port => !FreePorts.IsFree(port)))
        {
            context.Log.Launcher(Name, $"skipped: its port {port} is held by {PortHolder.Describe(port)}");
            return null;
        }

        var dashboard = new DashboardProcess(Loopback(ports.Dashboard), Loopback(ports.Telemetry), DashboardKeys.In(context.Data));
        dashboard._starting = dashboard.StartAsync(ports, resources, board, context);
        return dashboard;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _starting;
        if (_process is not null)
            await _process.StopAsync();
        _stopping.Dispose();
    }

    private async Task StartAsync(InfrastructurePorts ports, ResourceServer resources, ResourceBoard board, ServerContext context)
    {
        try
        {
            var program = await DashboardProgram.FindAsync(context.Log, _stopping.Token);
            _process = context.Supervise(new ProcessSpec(
                CommandOf(program, ports, resources), token => Readiness.OfPortAsync(ports.Dashboard, token))
            {
                MustStartAtOnce = true,
                StartTimeout = TimeSpan.FromMinutes(3), // The first start unpacks 300 MB.
                StopGrace = TimeSpan.FromSeconds(5),
            });
            board.Add(new BoardEntry(Name, BoardEntry.Executable)
            {
                Process = _process,
                Urls = [new("http", Frontend, "Dashboard")],
                Icon = "Board",
            });
            await _process.StartAsync(_stopping.Token);
            context.Log.Launcher(Name, $"is up: {Login}");
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return; // The platform ends before its dashboard was there.
        }
        catch (LauncherException reason)
        {
            context.Log.Launcher(Name, $"cannot be had: {reason.Message}. The platform runs without it; telemetry goes nowhere.");
        }
    }

    private ChildCommand CommandOf(DashboardProgram program, InfrastructurePorts ports, ResourceServer resources) => new(Name, program.Command,
    [
        "dashboard", "run", "--non-interactive", "--nologo", "--frontend-url", Frontend, "--otlp-grpc-url", Telemetry,
        "--otlp-http-url", Loopback(ports.TelemetryHttp),
    ])
    {
        Environment = new Dictionary<string, string>(program.Settings)
        {
            ["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] = resources.Address,
            ["DASHBOARD__RESOURCESERVICECLIENT__AUTHMODE"] = "ApiKey",
            ["DASHBOARD__RESOURCESERVICECLIENT__APIKEY"] = resources.Key,
            ["DASHBOARD__FRONTEND__AUTHMODE"] = "BrowserToken",
            ["DASHBOARD__FRONTEND__BROWSERTOKEN"] = Keys.Browser,
            ["DASHBOARD__OTLP__AUTHMODE"] = "ApiKey",
            ["DASHBOARD__OTLP__PRIMARYAPIKEY"] = Keys.Telemetry,
            ["DASHBOARD__API__AUTHMODE"] = "ApiKey",
            ["DASHBOARD__API__PRIMARYAPIKEY"] = Keys.Browser,
        },
    };

    private static string Loopback(int port) => "http://127.0.0.1:" + port.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// What the dashboard and those who talk to it know of each other. Everything is on loopback; the keys keep the machine's other users from
/// reading telemetry and from stopping processes.
/// </summary>
internal sealed record DashboardKeys(string Browser, string Telemetry, string Resources)
{
    public static DashboardKeys In(DataFolder data) =>
        new(data.Secret("dashboard-login"), data.Secret("dashboard-telemetry"), data.Secret("dashboard-resources"));
}
