using SalesPlatform.AppHost.Processes;
using SalesPlatform.AppHost.Servers;

namespace SalesPlatform.AppHost.Services;

/// <summary>The Aspire dashboard beside the local platform: traces, metrics and logs of all services, from the 'aspire' command.</summary>
internal sealed record Dashboard(SupervisedProcess Process, string Frontend, string Telemetry)
{
    public const string Name = "dashboard";

    /// <summary>Null, with a note, where the command is missing or it does not come up: the platform runs without it.</summary>
    public static async Task<Dashboard?> TryStartAsync(InfrastructurePorts ports, ServerContext context, CancellationToken cancellation)
    {
        if (await Tool.TryRunAsync(["aspire", "--version"], cancellation) is not { ExitCode: 0 })
        {
            context.Log.Launcher(Name, "skipped: there is no 'aspire' command on the PATH");
            return null;
        }

        var frontend = $"http://127.0.0.1:{ports.Dashboard}";
        var telemetry = $"http://127.0.0.1:{ports.Telemetry}";
        // Anonymous, since it is bound to loopback and shows nothing the log files do not.
        var command = new ChildCommand(Name, "aspire",
        [
            "dashboard", "run", "--allow-anonymous", "--non-interactive", "--frontend-url", frontend,
            "--otlp-grpc-url", telemetry, "--otlp-http-url", $"http://127.0.0.1:{ports.TelemetryHttp}",
        ]);
        var process = context.Supervise(new ProcessSpec(command, token => Readiness.OfPortAsync(ports.Dashboard, token))
        {
            MustStartAtOnce = true,
            StartTimeout = TimeSpan.FromSeconds(60),
            StopGrace = TimeSpan.FromSeconds(5),
        });
        try
        {
            await process.StartAsync(cancellation);
            return new Dashboard(process, frontend, telemetry);
        }
        catch (LauncherException failure)
        {
            await process.StopAsync();
            context.Log.Launcher(Name, $"skipped: {failure.Message}");
            return null;
        }
    }
}
