using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Servers;

/// <summary>What the servers are built with.</summary>
internal sealed record ServerContext(
    DataFolder Data, ProcessLedger Ledger, Output.PlatformLog Log, TimeProvider Clock, CancellationToken Hurry)
{
    public SupervisedProcess Supervise(ProcessSpec spec) => new(spec, Ledger, Log, Clock, Hurry);

    /// <summary>A name for containers and volumes that two data folders on one machine do not share.</summary>
    public string ContainerName(string server) => ContainerName(Data, server);

    public static string ContainerName(DataFolder data, string server)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(data.Path));
        return $"salesplatform-{Convert.ToHexStringLower(hash)[..8]}-{server}";
    }
}

/// <summary>A server the platform uses: its address with credentials, where its data is, and its processes if they are ours.</summary>
internal sealed record ManagedServer(string Name, string ConnectionString, string Location, IReadOnlyList<SupervisedProcess> Processes)
{
    /// <summary>The container image it runs from; null for programs of this machine.</summary>
    public string? Image { get; init; }

    /// <summary>The server's administration command with these arguments; null where there is none to run.</summary>
    public Func<IReadOnlyList<string>, ChildCommand>? Control { get; init; }

    /// <summary>Address of the server's administration over HTTP; null where it has none, or the server was given.</summary>
    public string? Administration { get; init; }

    /// <summary>How to ask a server that was given whether it is there: nobody supervises it.</summary>
    public Func<CancellationToken, Task<Readiness>>? Verify { get; init; }

    public async Task StartAsync(CancellationToken cancellation)
    {
        if (Verify is not null && await Verify(cancellation) is { IsReady: false, Reason: var reason })
            throw new LauncherException($"The {Name} that was given by connection string does not answer: {reason}");
        foreach (var process in Processes)
            await process.StartAsync(cancellation);
    }

    public async Task StopAsync()
    {
        foreach (var process in Processes.Reverse())
            await process.StopAsync();
    }

    /// <summary>For a stop that was asked for by name: a server that was given runs for others too.</summary>
    public ManagedServer RequireOurs() => Processes.Count > 0
        ? this
        : throw new InvalidOperationException($"{Name} was given by connection string; this platform neither starts nor stops it.");
}
