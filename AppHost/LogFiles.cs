using Microsoft.Extensions.DependencyInjection;

namespace SalesPlatform.AppHost;

/// <summary>Hands what every resource writes to the console, which keeps it: the orchestrator's own copy goes with it.</summary>
internal static class LogFiles
{
    public static async Task FollowAsync(
        DistributedApplication app, ResourceNotificationService notifications, PlatformConsole console, CancellationToken cancellation)
    {
        var loggers = app.Services.GetRequiredService<ResourceLoggerService>();
        var followed = new Dictionary<string, Task>();
        try
        {
            await foreach (var change in notifications.WatchAsync(cancellation))
            {
                if (change.Resource is ExecutableResource or ContainerResource && !followed.ContainsKey(change.ResourceId))
                    followed[change.ResourceId] = FollowAsync(change, loggers, console, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Task.WhenAll(followed.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task FollowAsync(
        ResourceEvent resource, ResourceLoggerService loggers, PlatformConsole console, CancellationToken cancellation)
    {
        await foreach (var lines in loggers.WatchAsync(resource.ResourceId).WithCancellation(cancellation))
        {
            foreach (var line in lines)
                console.Write(resource.Resource.Name, line.Content);
        }
    }
}
