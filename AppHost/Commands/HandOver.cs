using System.Diagnostics;
using System.Runtime.InteropServices;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Commands;

/// <summary>Runs a 'dotnet' command in this process's place: same terminal, same exit code, and signals passed on.</summary>
internal static class HandOver
{
    private const string Mark = "SALESPLATFORM_HANDED_OVER";

    /// <summary>Whether this process is the one that took over: it must not hand over in its turn, or neither ever runs anything.</summary>
    public static bool WasDone => Environment.GetEnvironmentVariable(Mark) is not null;

    public static async Task<int> ToAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments);
        start.Environment[Mark] = "1";
        using var successor = Process.Start(start)!;
        // Ctrl-C reaches it through the terminal by itself; all this one has to do is to outlive it.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => PassOn(signal, successor, Signal.TERM));
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => PassOn(signal, successor, Signal.HUP));
        await successor.WaitForExitAsync(CancellationToken.None);
        return successor.ExitCode;
    }

    private static void PassOn(PosixSignalContext received, Process successor, Signal signal)
    {
        received.Cancel = true;
        Native.Send(successor.Id, signal);
    }
}
