namespace SalesPlatform.AppHost;

/// <summary>The port of everything one platform starts.</summary>
internal sealed class PortPlan(PortChoice choice)
{
    private readonly FreePorts _free = new();
    private readonly List<(string For, int Port)> _given = [];

    public DashboardPorts Dashboard { get; private set; } = DashboardPorts.Fixed;

    /// <summary>The port that something has: its fixed one, or a free one.</summary>
    public int Of(string what, int preferred) => Note(what, choice is PortChoice.Fixed ? preferred : _free.Next());

    public int Free(string what) => Note(what, _free.Next());

    /// <summary>Aspire's own settings for the dashboard: addresses, and the login that stays the same from start to start.</summary>
    public IEnumerable<string> OfDashboard(DataFolder data, bool runs)
    {
        if (runs || choice is PortChoice.Auto)
            Dashboard = new DashboardPorts(Of("the dashboard", Dashboard.Frontend), Of("telemetry", Dashboard.Telemetry),
                Of("telemetry over HTTP", Dashboard.TelemetryOverHttp), Of("the dashboard's resource service", Dashboard.Resources));
        return
        [
            "--environment=Development",
            $"--ASPNETCORE_URLS=http://127.0.0.1:{Dashboard.Frontend}",
            $"--ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL=http://127.0.0.1:{Dashboard.Telemetry}",
            $"--ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL=http://127.0.0.1:{Dashboard.TelemetryOverHttp}",
            $"--ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL=http://127.0.0.1:{Dashboard.Resources}",
            $"--ASPIRE_DASHBOARD_FRONTEND_BROWSERTOKEN={data.Secret("dashboard-login")}",
            "--ASPIRE_DASHBOARD_TELEMETRY_OPTOUT=true",
            "--ASPIRE_VERSION_CHECK_DISABLED=true",
            // The end waits for all that was started.
            "--DcpPublisher:WaitForResourceCleanup=true",
        ];
    }

    /// <summary>Refuses ports that are taken, naming who has them: the error of whoever fails to bind later names neither.</summary>
    public void RequireFree()
    {
        var taken = _given.Where(each => !FreePorts.IsFree(each.Port))
            .Select(each => $"  {each.Port} (for {each.For}) is held by {PortHolder.Describe(each.Port)}").ToArray();
        if (taken.Length > 0)
            throw new PlatformException($"Ports are taken:\n{string.Join('\n', taken)}\nEnd what holds them, or start with --ports auto.");
    }

    private int Note(string what, int port)
    {
        _given.Add((what, port));
        return port;
    }
}

/// <summary>Ports of the dashboard and of those who talk to it.</summary>
/// <remarks>All below 32768, where Linux begins to give ports to outgoing connections: one from there is taken now and then.</remarks>
internal sealed record DashboardPorts(int Frontend, int Telemetry, int TelemetryOverHttp, int Resources)
{
    public static DashboardPorts Fixed { get; } = new(Frontend: 18888, Telemetry: 17317, TelemetryOverHttp: 17318, Resources: 17319);
}
