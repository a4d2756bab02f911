namespace SalesPlatform.AppHost.Processes;

/// <summary>A process to keep running, and what it means for it to be ready.</summary>
internal sealed record ProcessSpec(ChildCommand Command, Func<CancellationToken, Task<Readiness>> Probe)
{
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Time to finish what is under way before it is killed.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether an end before it was ever ready fails the start. A server that cannot start now will not a second later.</summary>
    public bool MustStartAtOnce { get; init; }

    /// <summary>Runs before every start, also those after a crash: removes what a crash leaves behind.</summary>
    public Func<CancellationToken, Task> Prepare { get; init; } = _ => Task.CompletedTask;
}
