using System.Runtime.InteropServices;

namespace SalesPlatform.LocalServers;

/// <summary>The signals the platform sends, with the names a shell knows them by.</summary>
internal enum Signal
{
    HUP = 1,
    INT = 2,
    KILL = 9,
    TERM = 15,
}

/// <summary>The calls .NET has no method for: it can start a process and kill it, not signal it.</summary>
internal static partial class Native
{
    /// <summary>Signals a process, or with a negative id its group. False: it is already gone, which is what a stop wants.</summary>
    public static bool Send(int pid, Signal signal) => Kill(pid, (int)signal) == 0;

    /// <summary>Makes Ctrl-C count although whoever started this process had it ignored, as a script's shell does for what it starts in the
    /// background: .NET leaves an ignored SIGINT ignored.</summary>
    public static void HeedInterrupts() => SetHandler((int)Signal.INT, DefaultHandler);

    private const nint DefaultHandler = 0;

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint SetHandler(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "getppid")]
    public static partial int ParentProcessId();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int pid, int signal);
}
