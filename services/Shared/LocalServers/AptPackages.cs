
namespace SalesPlatform.LocalServers;

internal static class AptPackages
{
    /// <summary>False: this machine cannot (no Debian or Ubuntu, or neither root nor password-less sudo). A failed installation
    /// throws.</summary>
    public static Task<bool> TryInstallAsync(string package, Action<string> tell, CancellationToken cancellation) =>
        TryInstallAsync([package], tell, cancellation);

    public static async Task<bool> TryInstallAsync(IReadOnlyList<string> packages, Action<string> tell, CancellationToken cancellation)
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
        tell($"installing the distribution's package '{names}' with apt (its own service is not started)");
        // Not cancelled half-way: an interrupted dpkg leaves the machine's package database to be repaired by hand.
        cancellation.ThrowIfCancellationRequested();
        var script = Path.Combine(AppContext.BaseDirectory, "install-package.sh");
        await Tool.RunAsync(
            [.. asRoot, "setsid", "--wait", "sh", script, .. packages], CancellationToken.None);
        tell($"installed '{names}'");
        cancellation.ThrowIfCancellationRequested();
        return true;
    }
}
