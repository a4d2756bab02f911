using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Faults;

/// <summary>Processes that die, hang or are stopped.</summary>
internal static class ServiceFaults
{
    private static readonly TimeSpan Frozen = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. Scene.Services.Select(service =>
            new Fault($"kill-{service}", $"{service} killed under load", scene => scene.KillAsync(service))),
        new("kill-all", "all seven services killed at once", scene => scene.KillAsync(Scene.Services)),
        new("freeze", "SalesMonitoring, which leads its relay, frozen for 20 s", FreezeAsync),
        new("sigterm", "SalesMonitoring ended by SIGTERM under load", StopAsync),
        new("rebuild", "Scorecards' store lost, with a standard others had learned, and read anew from the feeds", LoseScorecardsAsync),
    ];

    private static async Task FreezeAsync(Scene scene)
    {
        var pid = scene.Platform.PidOf("sales-monitoring")!.Value;
        await RunningPlatform.SignalAsync(pid, "STOP");
        await Scene.PassAsync(Frozen);
        await RunningPlatform.SignalAsync(pid, "CONT");
    }

    private static async Task StopAsync(Scene scene)
    {
        for (var i = 0; i < scene.Times; i++)
        {
            await scene.Platform.StopServiceAsync("sales-monitoring");
            await scene.Platform.StartServiceAsync("sales-monitoring", CancellationToken.None);
        }
    }

    // Whoever has learned the standard takes it back, and builds its views anew while callers go on.
    private static async Task LoseScorecardsAsync(Scene scene)
    {
        await scene.Commands.SetStandardAsync();
        await Eventually.BeAsync("the others to have what is lost next",
            async () => (await scene.Stores.GapsAsync()).All(gap => gap.Source != "scorecards"), Scene.Patience);
        await scene.Platform.StopServiceAsync("scorecards");
        await scene.Stores.ExecuteAsync("scorecards", "drop schema store cascade");
        await scene.Platform.StartServiceAsync("scorecards", CancellationToken.None);
    }
}
