using System.Collections.Concurrent;

namespace SalesPlatform.AppHost;

/// <summary>
/// Starts again what ended without being asked to, after a pause that grows, and what no longer answers. Aspire itself restarts nothing.
/// What a person stopped stays stopped.
/// </summary>
internal sealed class Keeper(
    ResourceNotificationService notifications, ResourceCommandService commands, IReadOnlyCollection<IResource> kept, Ending ending,
    PlatformConsole console, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Life> _lives = [];

    public async Task RunAsync(CancellationToken cancellation)
    {
        var liveness = kept.OfType<ProgramResource>().Select(async program =>
        {
            using var watch = new Liveness(program, clock);
            await watch.WatchAsync(() => IsRunning(program), patience => RestartAsync(program, patience), cancellation);
        });
        await Task.WhenAll([WatchAsync(cancellation), .. liveness]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task WatchAsync(CancellationToken cancellation)
    {
        await foreach (var change in notifications.WatchAsync(cancellation))
        {
            var state = ending.States[change.Resource] = change.Snapshot.State?.Text;
            if (!kept.Contains(change.Resource))
                continue;
            var life = _lives.GetOrAdd(change.Resource.Name, _ => new Life(new Backoff(clock)));
            if (state == KnownResourceStates.Running)
            {
                (life.Ended, life.Asked) = (false, false);
                if (change.Snapshot.HealthStatus is Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy)
                    life.Backoff.Ready();
            }
            else if (state == KnownResourceStates.Stopping)
            {
                life.Asked = true;
            }
            else if (KnownResourceStates.TerminalStates.Contains(state) && !life.Ended)
            {
                life.Ended = true;
                if (!life.Asked && !ending.HasBegun)
                    _ = StartAgainAsync(change, life, cancellation);
            }
        }
    }

    private bool IsRunning(IResource program) => !ending.HasBegun
        && ending.States.TryGetValue(program, out var state) && state == KnownResourceStates.Running;

    private async Task StartAgainAsync(ResourceEvent ended, Life life, CancellationToken cancellation)
    {
        var delay = life.Backoff.AfterCrash();
        console.Say(ended.Resource.Name, $"ended with code {ended.Snapshot.ExitCode}; starting it again in {delay.TotalSeconds:0} s");
        await Task.Delay(delay, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // Meanwhile a person may have started it.
        if (life.Ended && !ending.HasBegun && !cancellation.IsCancellationRequested)
            await RunAsync(ended.Resource, KnownResourceCommands.StartCommand);
    }

    private Task RestartAsync(ProgramResource program, TimeSpan silent)
    {
        console.Say(program.Name, $"has not answered {Liveness.Path} for {silent.TotalSeconds:0} s; starting it again");
        return RunAsync(program, KnownResourceCommands.RestartCommand);
    }

    private async Task RunAsync(IResource resource, string command)
    {
        var result = await commands.ExecuteCommandAsync(resource, command, CancellationToken.None);
        if (!result.Success && !ending.HasBegun)
            console.Say(resource.Name, $"could not be started: {result.Message ?? "the orchestrator does not say why"}");
    }

    private sealed class Life(Backoff backoff)
    {
        public Backoff Backoff { get; } = backoff;

        public bool Asked { get; set; }

        public bool Ended { get; set; }
    }
}
