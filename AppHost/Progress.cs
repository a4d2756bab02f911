using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SalesPlatform.AppHost;

/// <summary>Says what of the platform is up, and knows when all of it is.</summary>
internal sealed class Progress(
    ResourceNotificationService notifications, IReadOnlyCollection<IResource> kept, PlatformConsole console, TimeProvider clock)
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(20);

    /// <summary>Returns when everything has been ready once.</summary>
    /// <exception cref="PlatformException">A server ended before it ever was: it will not do better a second later.</exception>
    public async Task UntilAllAreReadyAsync(CancellationToken cancellation)
    {
        var waitedFor = kept.Where(resource => resource.Annotations.OfType<HealthCheckAnnotation>().Any()).ToHashSet();
        var (began, told) = (new Dictionary<IResource, long>(), new HashSet<IResource>());
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
            if (state != KnownResourceStates.Running)
                continue;
            var since = clock.GetElapsedTime(began[resource]);
            if (change.Snapshot.HealthStatus is not HealthStatus.Healthy)
            {
                if (since > LongestSilence && told.Add(resource))
                    console.Say(resource.Name, $"not ready after {since.TotalSeconds:0} s: {WhyNot(change.Snapshot)}");
                continue;
            }

            console.Say(resource.Name, $"ready after {since.TotalSeconds:0.0} s");
            waitedFor.Remove(resource);
            if (waitedFor.Count == 0)
                return;
        }
    }

    private static string WhyNot(CustomResourceSnapshot snapshot) =>
        string.Join("; ", snapshot.HealthReports.Where(report => report.Status is not HealthStatus.Healthy)
            .Select(report => report.Description ?? "it was not asked yet"));
}
