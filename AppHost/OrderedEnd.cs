using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace SalesPlatform.AppHost;

/// <summary>Whether the platform is ending, when what stops is not started again; and what of it is up.</summary>
internal sealed class Ending
{
    public bool HasBegun { get; set; }

    public ConcurrentDictionary<IResource, string?> States { get; } = [];

    public bool IsUp(IResource resource) => States.TryGetValue(resource, out var state) && !string.IsNullOrEmpty(state)
        && !KnownResourceStates.TerminalStates.Contains(state)
        && state != KnownResourceStates.NotStarted && state != KnownResourceStates.Waiting;
}

/// <summary>
/// Ends the portal first, then the services it calls, then the servers those use, and waits for each. Aspire's orchestrator would end all
/// at once, and go on doing so after the AppHost is gone.
/// </summary>
internal sealed class OrderedEnd(DistributedApplicationModel model, ResourceCommandService commands, Ending ending) : IHostedService
{
    private readonly Lock _once = new();
    private Task? _end;

    /// <summary>Whoever asks again waits for the same end: by then the orchestrator that would be asked to stop things is gone.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_once)
            return _end ??= EndAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        ending.HasBegun = true;
        var servers = model.Resources.Where(resource => resource is ServerResource or ContainerResource).ToList();
        await StopAsync(model.Resources.OfType<PortalResource>(), cancellationToken);
        await StopAsync(model.Resources.OfType<ExecutableResource>().Except(servers.OfType<ExecutableResource>()), cancellationToken);
        // Of the servers only the broker needs another one to its end, the port mapper it talks to: that one was added before it.
        await Task.WhenAll(servers.ToLookup(server => server.Name == PostgresCluster.Name).Select(async inTurn =>
        {
            foreach (var server in inTurn.Reverse())
                await StopAsync([server], cancellationToken);
        }));
    }

    private Task<ExecuteCommandResult[]> StopAsync(IEnumerable<IResource> resources, CancellationToken cancellation) =>
        Task.WhenAll(resources.Where(IsUp)
        .Select(resource => commands.ExecuteCommandAsync(resource, KnownResourceCommands.StopCommand, cancellation)));

    private bool IsUp(IResource resource) => ending.IsUp(resource) && resource.Annotations.OfType<ResourceCommandAnnotation>()
        .Any(command => command.Name == KnownResourceCommands.StopCommand);
}
