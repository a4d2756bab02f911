using SalesPlatform.AppHost.Output;

namespace SalesPlatform.AppHost.Commands;

/// <summary>Runs the local platform until it is asked to stop.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(LocalPlatformOptions options)
    {
        await using var signals = new StopSignals();
        var console = new ConsoleLog();
        try
        {
            await using var platform = await LocalPlatform.StartAsync(
                options with { Log = console.Write, Hurry = signals.Hurry }, signals.Stop);
            AddressTable.Print(console, platform);
            if (options.Services.Count == Topology.Services.Count)
                await new DemonstrationYear(platform, console).OfferAsync(options.Demo, signals.Stop);
            await UntilCancelledAsync(signals.Stop);
            console.Note("Stopping. Once more stops at once.");
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
            console.Note("Stopped before everything was up.");
            return 130;
        }

        console.Note("Stopped.");
        return 0;
    }

    private static async Task UntilCancelledAsync(CancellationToken cancellation)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellation.Register(asked.SetResult);
        await asked.Task;
    }
}
