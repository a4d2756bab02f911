using System.Runtime.InteropServices;

namespace SalesPlatform.LocalServers;

internal enum Signal
{
    HUP = 1,
    INT = 2,
    KILL = 9,
    TERM = 15,
}

/// <summary>.NET can start a process and kill it, not signal it.</summary>
internal static partial class Native
{
    /// <summary>A negative id is its group. False: already gone, which is what a stop wants.</summary>
    public static bool Send(int pid, Signal signal) => Kill(pid, (int)signal) == 0;

    /// <summary>A script's shell starts what is in the background with SIGINT ignored, and .NET leaves that so.</summary>
    public static void HeedInterrupts() => SetHandler((int)Signal.INT, DefaultHandler);

    private const nint DefaultHandler = 0;

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint SetHandler(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "getppid")]
    public static partial int ParentProcessId();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int pid, int signal);
}
