using SalesPlatform.AppHost.Dashboard;
using SalesPlatform.AppHost.Output;
using SalesPlatform.AppHost.Processes;
using SalesPlatform.AppHost.Servers;
using SalesPlatform.AppHost.Services;

namespace SalesPlatform.AppHost;

/// <summary>What a platform is made of, filled in as it starts; whatever is there when it ends is stopped, in reverse order.</summary>
internal sealed class PlatformParts : IAsyncDisposable
{
    private bool _disposed;

    private PlatformParts(DataFolder data, PlatformLog log, TimeProvider clock)
    {
        Data = data;
        Log = log;
        Board = new ResourceBoard(log, clock);
        Postgres = new ManagedServer(PostgresServer.Name, "", "", []);
        Broker = new ManagedServer(RabbitServer.Name, "", "", []);
    }

    public DataFolder Data { get; }

    public PlatformLog Log { get; }

    public ProcessLedger? Ledger { get; set; }

    public ManagedServer Postgres { get; set; }

    public ManagedServer Broker { get; set; }

    /// <summary>What the dashboard lists.</summary>
    public ResourceBoard Board { get; }

    public ResourceServer? Resources { get; set; }

    public DashboardProcess? Dashboard { get; set; }

    public ServiceProbe Probe { get; } = new();

    public IReadOnlyDictionary<string, string> Databases { get; set; } = new Dictionary<string, string>();

    public Dictionary<string, SupervisedProcess> Services { get; } = [];

    public IReadOnlyList<IReadOnlyList<ServiceDefinition>> Waves { get; set; } = [];

    public ProcessLedger RequireLedger() => Ledger ?? throw new InvalidOperationException("The platform has not begun to start.");

    public static PlatformParts Open(LocalPlatformOptions options)
    {
        if (!OperatingSystem.IsLinux())
            throw new LauncherException("The local launcher runs on Linux (or WSL). Elsewhere use --engine aspire, with Docker or Podman.");
        ServiceBuild.RequireBuilt(options.Services);
        var data = DataFolder.Open(options.DataFolder);
        File.Delete(data.Endpoints); // Left by a launcher that was killed.
        return new PlatformParts(data, new PlatformLog(data.Logs, options.Clock, options.Log), options.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
            return;
        File.Delete(Data.Endpoints); // Clients would otherwise call addresses nobody listens on.
        await Board.CloseAsync();
        foreach (var wave in Waves.Reverse())
            await Task.WhenAll(wave.Where(service => Services.ContainsKey(service.Name))
                .Select(service => StopAsync(Services[service.Name])));
        if (Dashboard is not null)
            await Dashboard.DisposeAsync();
        if (Resources is not null)
            await Resources.DisposeAsync();
        await Task.WhenAll(Broker.StopAsync(), Postgres.StopAsync());
        Probe.Dispose();
        Board.Dispose();
        Ledger?.Dispose();
        Log.Dispose();
        Data.Dispose();
    }

    private async Task StopAsync(SupervisedProcess service)
    {
        await service.StopAsync();
        Log.Launcher(service.Name, "stopped");
    }
}
