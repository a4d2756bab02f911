using System.Globalization;

namespace SalesPlatform.AppHost.Processes;

/// <summary>A process that cannot be mistaken for another: its id together with its start time, in ticks since boot.</summary>
internal readonly record struct ProcessIdentity(int Pid, long StartTicks)
{
    public bool IsAlive => Of(Pid) is { } found && found.StartTicks == StartTicks;

    /// <summary>Reads the identity of a live process; null if there is none. A zombie no longer runs, whoever forgot to reap it.</summary>
    public static ProcessIdentity? Of(int pid)
    {
        try
        {
            return Parse(File.ReadAllText($"/proc/{pid}/stat"));
        }
        catch (IOException)
        {
            return null; // No such process, or it ended between open and read (ESRCH).
        }
    }

    /// <summary>
    /// Reads a line of /proc/PID/stat. The name in it may hold spaces and parentheses, so fields count from its last one.
    /// </summary>
    internal static ProcessIdentity? Parse(string stat)
    {
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields[0] is "Z" or "X")
            return null;
        var pid = int.Parse(stat.AsSpan(0, stat.IndexOf(' ')), CultureInfo.InvariantCulture);
        return new ProcessIdentity(pid, long.Parse(fields[19], CultureInfo.InvariantCulture));
    }
}
