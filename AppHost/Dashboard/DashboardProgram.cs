using System.Runtime.InteropServices;
using SalesPlatform.AppHost.Output;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Dashboard;

/// <summary>
/// Where the 'aspire' command comes from, which carries the dashboard: the PATH, or the npm package, fetched once into the user's cache.
/// </summary>
internal sealed record DashboardProgram(string Command, IReadOnlyDictionary<string, string> Settings)
{
    private const string Version = "13.5.4";
    private const string Name = "aspire";
    private static readonly TimeSpan LongestFetch = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Where the fetched command is kept. Per user and not per data folder: it is 450 MB unpacked, and the same for all of them.
    /// </summary>
    public static string CacheFolder => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "salesplatform", "aspire-" + Version);

    private static readonly Dictionary<string, string> Quiet = new()
    {
        ["ASPIRE_CLI_NOLOGO"] = "true", ["ASPIRE_CLI_TELEMETRY_OPTOUT"] = "true", ["NO_COLOR"] = "1",
    };

    /// <summary>The command, fetched if need be.</summary>
    /// <exception cref="LauncherException">It cannot be had; the message says why and what to do.</exception>
    public static async Task<DashboardProgram> FindAsync(PlatformLog log, CancellationToken cancellation)
    {
        if (await Tool.TryRunAsync([Name, "--version"], cancellation, Quiet) is { ExitCode: 0 })
            return new DashboardProgram(Name, Quiet);
        var cached = Path.Combine(CacheFolder, "bin", Name);
        if (!File.Exists(cached))
            await FetchAsync(log, cancellation);
        // Ours unpacks beside itself, and leaves the home folder alone.
        return new DashboardProgram(cached, new Dictionary<string, string>(Quiet) { ["ASPIRE_HOME"] = CacheFolder });
    }

    private static async Task FetchAsync(PlatformLog log, CancellationToken cancellation)
    {
        var package = $"@microsoft/aspire-cli-{Platform()}";
        if (await Tool.TryRunAsync(["npm", "--version"], cancellation) is not { ExitCode: 0 })
            throw new LauncherException("there is no 'aspire' command on the PATH, and no npm to fetch it with");
        log.Launcher(DashboardProcess.Name,
            $"fetching {package} {Version} with npm (130 MB, once for this user); the platform does not wait");
        // Under a name of its own until it is complete, so that no other launcher takes half of it for the whole.
        var draft = $"{CacheFolder}.draft-{Environment.ProcessId}";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestFetch);
        try
        {
            Directory.CreateDirectory(Path.Combine(draft, "bin"));
            await Tool.RunAsync(
            [
                "npm", "install", "--prefix", draft, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries", "1",
                $"{package}@{Version}",
            ], limit.Token, onLine: line => log.Process(DashboardProcess.Name, line));
            File.Move(Path.Combine(draft, "node_modules", package, "bin", Name), Path.Combine(draft, "bin", Name));
            Directory.Delete(Path.Combine(draft, "node_modules"), recursive: true);
            if (!Directory.Exists(CacheFolder))
                Directory.Move(draft, CacheFolder);
            log.Launcher(DashboardProcess.Name, $"fetched into {CacheFolder}; unpacking");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new LauncherException($"npm did not fetch {package} within {LongestFetch.TotalMinutes:0} minutes");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LauncherException($"{CacheFolder} cannot be written: {failure.Message}", failure);
        }
        finally
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
        }
    }

    private static string Platform() => (OperatingSystem.IsLinux(), RuntimeInformation.ProcessArchitecture) switch
    {
        (true, Architecture.X64) => "linux-x64",
        (true, Architecture.Arm64) => "linux-arm64",
        _ => throw new LauncherException(
            $"there is no dashboard package for {RuntimeInformation.OSDescription} on {RuntimeInformation.ProcessArchitecture}"),
    };
}
