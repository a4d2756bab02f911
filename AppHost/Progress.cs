using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesPlatform.LocalServers;

namespace SalesPlatform.AppHost;

/// <summary>Says what of the platform is up, and knows when all of it is.</summary>
internal sealed class Progress(
    ResourceNotificationService notifications, IReadOnlyCollection<IResource> kept, PlatformConsole console, TimeProvider clock)
{
    /// <summary>Returns when everything has been ready once.</summary>
    /// <exception cref="PlatformException">A server ended before it ever was: it will not do better a second later.</exception>
    public async Task UntilAllAreReadyAsync(CancellationToken cancellation)
    {
        var waitedFor = kept.Where(resource => resource.Annotations.OfType<HealthCheckAnnotation>().Any()).ToHashSet();
        var began = new Dictionary<IResource, long>();
        if (waitedFor.Count == 0)
            return;
        await foreach (var change in notifications.WatchAsync(cancellation))
        {
            var (resource, state) = (change.Resource, change.Snapshot.State?.Text);
            if (!waitedFor.Contains(resource))
                continue;
            if (state == KnownResourceStates.Running)
                began.TryAdd(resource, clock.GetTimestamp());
            if (resource is ServerResource && KnownResourceStates.TerminalStates.Contains(state))
                throw new PlatformException($"{resource.Name} ended with code {change.Snapshot.ExitCode} before it was ready:\n"
                    + console.Tail(resource.Name));
            if (state != KnownResourceStates.Running || change.Snapshot.HealthStatus is not HealthStatus.Healthy)
                continue;
            console.Say(resource.Name, $"ready after {clock.GetElapsedTime(began[resource]).TotalSeconds:0.0} s");
            waitedFor.Remove(resource);
            if (waitedFor.Count == 0)
                return;
        }
    }
}
