using System.Diagnostics;
using System.Globalization;

namespace SalesPlatform.AppHost.Processes;

/// <summary>
/// The list of processes one launcher has started, and the watchdog that stops them if the launcher cannot. The file is named after the
/// boot, since process ids and start times mean nothing after the next one.
/// </summary>
internal sealed class ProcessLedger : IDisposable
{
    private static readonly TimeSpan WatchdogGrace = TimeSpan.FromSeconds(15);
    private readonly Process _watchdog;

    private ProcessLedger(string path)
    {
        Path = path;
        _watchdog = StartWatchdog(path);
    }

    public string Path { get; }

    /// <summary>
    /// Stops what an earlier launcher on this folder left running, then opens a ledger of its own. Call with the folder locked.
    /// </summary>
    public static async Task<ProcessLedger> OpenAsync(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var boot = (await File.ReadAllTextAsync("/proc/sys/kernel/random/boot_id", cancellation)).Trim();
        foreach (var left in Directory.GetFiles(folder, "*.ledger"))
        {
            if (System.IO.Path.GetFileName(left).StartsWith(boot, StringComparison.Ordinal))
                await StopLeftoversAsync(left, cancellation);
            File.Delete(left);
        }

        return new ProcessLedger(System.IO.Path.Combine(folder, $"{boot}-{Environment.ProcessId}.ledger"));
    }

    /// <summary>Ends the watch. Called once everything is stopped, the watchdog finds nobody alive and removes the ledger.</summary>
    public void Dispose()
    {
        _watchdog.StandardInput.Close();
        _watchdog.WaitForExit();
        _watchdog.Dispose();
    }

    /// <summary>The start of a command line that enters itself here before it becomes the command.</summary>
    public IEnumerable<string> Registering(ChildCommand command) =>
    [
        "bash", Script("register.bash"), Path, ((int)command.Stage).ToString(CultureInfo.InvariantCulture),
        command.StopSignal.ToString(), command.Name,
    ];

    private static async Task StopLeftoversAsync(string ledger, CancellationToken cancellation)
    {
        using var watchdog = StartWatchdog(ledger);
        watchdog.StandardInput.Close();
        await watchdog.WaitForExitAsync(cancellation);
    }

    private static Process StartWatchdog(string ledger)
    {
        var seconds = WatchdogGrace.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        // .NET opens its pipes close-on-exec, so no other child holds the write end and keeps the watchdog waiting.
        return Process.Start(new ProcessStartInfo("setsid", ["sh", Script("watchdog.sh"), ledger, seconds])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
    }

    private static string Script(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Processes", name);
}
