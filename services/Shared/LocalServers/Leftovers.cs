namespace SalesPlatform.LocalServers;

/// <summary>
/// Processes that a platform on a data folder has started. Each carries the folder in its environment, so that they are found however the
/// AppHost ended; its orchestrator ends them within a minute of a kill.
/// </summary>
internal static class Leftovers
{
    /// <summary>The variable every process of a platform carries.</summary>
    public const string Mark = "SALESPLATFORM_DATA_FOLDER";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits until those of an AppHost that was killed are gone, and kills what is not after a minute.</summary>
    public static async Task EndAsync(string folder, Action<string> tell, TimeProvider clock, CancellationToken cancellation)
    {
        if (Of(folder).Count == 0)
            return;
        tell("The last AppHost on this folder was killed; waiting until its processes have ended (up to a minute).");
        var began = clock.GetTimestamp();
        while (Of(folder) is { Count: > 0 } left)
        {
            if (clock.GetElapsedTime(began) > Patience)
                left.ToList().ForEach(pid => Native.Send(pid, Signal.KILL));
            await Task.Delay(LookAgain, clock, cancellation);
        }
    }

    /// <summary>Ids of the processes that carry the folder.</summary>
    public static IReadOnlyList<int> Of(string folder)
    {
        var mark = $"{Mark}={folder}";
        return [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, out _)).Select(int.Parse!)
            .Where(pid => pid != Environment.ProcessId && EnvironmentOf(pid).Split('\0').Contains(mark))];
    }

    /// <summary>The environment a process was started with; empty when it is gone, or somebody else's.</summary>
    private static string EnvironmentOf(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/environ");
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
