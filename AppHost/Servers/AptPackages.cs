using SalesPlatform.AppHost.Output;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Servers;

/// <summary>
/// Installs a distribution package where that is possible without asking: Debian or Ubuntu, as root or with password-less sudo.
/// </summary>
internal static class AptPackages
{
    /// <summary>False: this machine cannot. A failed installation throws, with what apt-get said.</summary>
    public static async Task<bool> TryInstallAsync(string package, PlatformLog log, CancellationToken cancellation)
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

        log.Launcher("apt", $"installing the distribution's package '{package}' (its own service is not started)");
        // Not cancelled half-way: an interrupted dpkg leaves the machine's package database to be repaired by hand.
        cancellation.ThrowIfCancellationRequested();
        var script = Path.Combine(AppContext.BaseDirectory, "Servers", "install-package.sh");
        await Tool.RunAsync(
            [.. asRoot, "setsid", "--wait", "sh", script, package], CancellationToken.None, onLine: line => log.Process("apt", line));
        log.Launcher("apt", $"installed '{package}'");
        cancellation.ThrowIfCancellationRequested();
        return true;
    }
}
