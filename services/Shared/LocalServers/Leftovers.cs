namespace SalesPlatform.LocalServers;

/// <summary>Each process carries the folder in its environment, so that it is found however the AppHost ended.</summary>
internal static class Leftovers
{
    public const string Mark = "SALESPLATFORM_DATA_FOLDER";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits for those of a killed AppHost, which its orchestrator ends within a minute, and kills what is left.</summary>
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

    public static IReadOnlyList<int> Of(string folder)
    {
        var mark = $"{Mark}={folder}";
        return [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, out _)).Select(int.Parse!)
            .Where(pid => pid != Environment.ProcessId && EnvironmentOf(pid).Split('\0').Contains(mark))];
    }

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
