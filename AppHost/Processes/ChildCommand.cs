namespace SalesPlatform.AppHost.Processes;

/// <summary>
/// What is stopped first: services before the servers they use, the Erlang port mapper after the broker that talks to it.
/// </summary>
internal enum StopStage
{
    Services = 1,
    Servers = 2,
    PortMapper = 3,
}

/// <summary>A process to start: the command, and how it wants to be stopped.</summary>
internal sealed record ChildCommand(string Name, string FileName, IReadOnlyList<string> Arguments)
{
    public StopStage Stage { get; init; } = StopStage.Services;

    public Signal StopSignal { get; init; } = Signal.TERM;

    /// <summary>The account to run as when the launcher is root: PostgreSQL refuses root, and nothing needs it.</summary>
    public string? User { get; init; }

    public string? WorkingDirectory { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The command as its account. setpriv becomes the command; runuser would stay in between and keep its signals.</summary>
    public IEnumerable<string> AsUser() => User is null
        ? [FileName, .. Arguments]
        : ["setpriv", $"--reuid={User}", $"--regid={User}", "--init-groups", "--", FileName, .. Arguments];
}
