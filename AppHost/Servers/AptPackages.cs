using SalesPlatform.AppHost.Output;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Servers;

/// <summary>
/// Installs packages of the distribution where that is possible without asking: Debian or Ubuntu, as root or with password-less sudo.
/// </summary>
internal static class AptPackages
{
    /// <summary>False: this machine cannot. A failed installation throws, with what apt-get said.</summary>
    public static Task<bool> TryInstallAsync(string package, PlatformLog log, CancellationToken cancellation) =>
        TryInstallAsync([package], log, cancellation);

    /// <inheritdoc cref="TryInstallAsync(string, PlatformLog, CancellationToken)"/>
    public static async Task<bool> TryInstallAsync(IReadOnlyList<string> packages, PlatformLog log, CancellationToken cancellation)
    {
        if (await Tool.TryRunAsync(["apt-get", "--version"], cancellation) is not { ExitCode: 0 })
            return false;
        string[] asRoot = [];
        if (!Environment.IsPrivilegedProcess)
        {
            if (await Tool.TryRunAsync(["sudo", "-n", "true"], cancellation) is not { ExitCode: 0 })
                return false;
            asRoot = ["sudo", "-n"];
        }

        var names = string.Join(' ', packages);
        log.Launcher("apt", $"installing the distribution's package '{names}' (its own service is not started)");
        // Not cancelled half-way: an interrupted dpkg leaves the machine's package database to be repaired by hand.
        cancellation.ThrowIfCancellationRequested();
        var script = Path.Combine(AppContext.BaseDirectory, "Servers", "install-package.sh");
        await Tool.RunAsync(
            [.. asRoot, "setsid", "--wait", "sh", script, .. packages], CancellationToken.None, onLine: line => log.Process("apt", line));
        log.Launcher("apt", $"installed '{names}'");
        cancellation.ThrowIfCancellationRequested();
        return true;
    }
}
