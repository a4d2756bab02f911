using System.Text.RegularExpressions;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Faults;

/// <summary>Something that goes wrong while callers go on.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="What">What happens, for the table.</param>
/// <param name="DoAsync">Lets it happen, and ends when its cause is gone: processes run again, servers answer.</param>
internal sealed record Fault(string Name, string What, Func<Scene, Task> DoAsync)
{
    public static IReadOnlyList<Fault> All { get; } = [.. ServiceFaults.All, .. ReplicaFaults.All, .. StoreFaults.All, .. BrokerFaults.All];

    /// <summary>How many replicas of every service it needs.</summary>
    public int Replicas { get; init; } = 1;
}

/// <summary>What a fault works on.</summary>
internal sealed record Scene(RunningPlatform Platform, Commands Commands, Stores Stores, DepartmentLedger Department)
{
    /// <summary>What three minutes do not bring never comes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static readonly IReadOnlyList<string> Services =
        ["planning", "team-performance", "sales-monitoring", "customer-relations", "launch-coordination", "budget", "scorecards"];

    /// <summary>How often a fault that can be repeated is: more in the long set.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The callers, for a fault that has to let them pause.</summary>
    public required Load Load { get; init; }

    public static async Task<Scene> PrepareAsync(RunningPlatform platform, Commands commands)
    {
        var department = new DepartmentLedger(platform.BrokerUri);
        await department.DeclareAsync();
        var stores = new Stores(platform, Services);
        // It joins late: what was published before its queue was there is not its matter.
        foreach (var service in Services)
            department.Ids.UnionWith(await stores.PublishedAsync(service));
        await commands.PrepareAsync();
        return new Scene(platform, commands, stores, department)
        {
            Load = new Load(commands, new Ledger(), "before"),
        };
    }

    /// <summary>The processes of a service.</summary>
    public static IReadOnlyList<string> ReplicasOf(RunningPlatform platform, string service) => [.. platform.Model.Resources
        .Select(resource => resource.Name).Where(name => name == service || Regex.IsMatch(name, $"^{service}-[0-9]+$"))];

    /// <summary>Kills processes and waits until the AppHost has started them again.</summary>
    public async Task KillAsync(params IReadOnlyList<string> names)
    {
        for (var i = 0; i < Times; i++)
            await KillOnceAsync(names);
    }

    /// <summary>Lets time pass while callers go on.</summary>
    public static async Task PassAsync(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }

    private async Task KillOnceAsync(IReadOnlyList<string> names)
    {
        var before = names.ToDictionary(name => name, Platform.PidOf);
        foreach (var (_, pid) in before)
            await RunningPlatform.SignalAsync(pid ?? throw new InvalidOperationException("It does not run."), "KILL");
        foreach (var (name, pid) in before)
        {
            await Eventually.BeAsync($"{name} to be started again",
                () => Task.FromResult(Platform.PidOf(name) is { } now && now != pid), Patience);
            await Platform.ReadyAsync(name, CancellationToken.None);
        }
    }
}
