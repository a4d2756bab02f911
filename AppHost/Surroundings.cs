using System.Collections;

namespace SalesPlatform.AppHost;

/// <summary>
/// What the programs of the platform inherit. The orchestrator hands its own environment on, and that is this process's: with it, every
/// service would know what the person at the terminal has in theirs.
/// </summary>
internal static class Surroundings
{
    private static readonly string[] Needed =
    [
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TERM", "TMPDIR", "HOSTNAME", "LD_LIBRARY_PATH",
        "XDG_RUNTIME_DIR",
        "SSL_CERT_FILE", "SSL_CERT_DIR",
    ];

    // The runtime's settings, the locale, and where a container engine is found.
    private static readonly string[] NeededKinds = ["DOTNET_", "COMPlus_", "LC_", "DOCKER_", "CONTAINER_HOST", "DCP_"];

    /// <summary>Forgets everything else. Called once configuration has been read.</summary>
    public static void LeaveOnlyWhatProgramsNeed()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (string)entry.Key)
            .Where(IsNotNeeded))
            Environment.SetEnvironmentVariable(name, null);
    }

    private static bool IsNotNeeded(string name) => !Needed.Contains(name)
        && !NeededKinds.Any(kind => name.StartsWith(kind, StringComparison.Ordinal));
}
