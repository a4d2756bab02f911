using SalesPlatform.AppHost.Dashboard.Protocol;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Dashboard;

/// <summary>What a command is given by the person who runs it, by input name.</summary>
internal delegate Task<string?> RunCommand(IReadOnlyDictionary<string, string> arguments, CancellationToken cancellation);

/// <summary>Something a person can have done to a resource. Running it answers a text to show, or null.</summary>
internal sealed record BoardCommand(string Name, string Label, string Description, string Icon, RunCommand Run)
{
    public bool Highlighted { get; init; }

    /// <summary>Asked before it runs; null to run at once.</summary>
    public string? Confirmation { get; init; }

    public IReadOnlyList<InteractionInput> Inputs { get; init; } = [];

    /// <summary>In which states it can be run, is greyed out, or not offered.</summary>
    public Func<ProcessState, ResourceCommandState> When { get; init; } = _ => ResourceCommandState.Enabled;

    /// <summary>Start, stop and restart of a process, under the names Aspire's own tools use.</summary>
    public static IReadOnlyList<BoardCommand> OfProcess(SupervisedProcess process, string? question = null) =>
    [
        new("start", "Start", "Starts it, and returns when it is ready", "Play", async (_, cancellation) =>
        {
            await process.StartAsync(cancellation);
            return null;
        })
        {
            Highlighted = true,
            When = state => state is ProcessState.Stopped ? ResourceCommandState.Enabled : ResourceCommandState.Hidden,
        },
        new("stop", "Stop", "Asks it to stop, and leaves it stopped", "Stop", async (_, _) =>
        {
            await process.StopAsync();
            return null;
        })
        {
            Highlighted = true,
            Confirmation = question,
            When = state => state switch
            {
                ProcessState.Running or ProcessState.Crashed => ResourceCommandState.Enabled,
                ProcessState.Stopping => ResourceCommandState.Disabled,
                _ => ResourceCommandState.Hidden,
            },
        },
        new("restart", "Restart", "Stops it and starts it again", "ArrowCounterclockwise", async (_, cancellation) =>
        {
            await process.StopAsync();
            await process.StartAsync(cancellation);
            return null;
        })
        {
            Confirmation = question,
            When = state => state is ProcessState.Running or ProcessState.Crashed
                ? ResourceCommandState.Enabled
                : ResourceCommandState.Disabled,
        },
    ];
}
