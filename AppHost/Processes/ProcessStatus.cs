namespace SalesPlatform.AppHost.Processes;

/// <summary>Where a supervised process is in its life.</summary>
internal enum ProcessState
{
    /// <summary>Not asked for yet: what it needs is still starting.</summary>
    Waiting,

    /// <summary>The process runs and does not answer as ready yet.</summary>
    Starting,
    Running,
    Stopping,

    /// <summary>Stopped on request.</summary>
    Stopped,

    /// <summary>Ended by itself; it is started again after a pause, unless nobody supervises it any more.</summary>
    Crashed,
}

/// <summary>What is known of a supervised process at one moment.</summary>
internal sealed record ProcessStatus(ProcessState State)
{
    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? StoppedAt { get; init; }

    public int? ExitCode { get; init; }

    /// <summary>Why it is not ready, or no longer supervised.</summary>
    public string? Reason { get; init; }
}
