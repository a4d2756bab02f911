using System.Globalization;

namespace SalesPlatform.LocalServers;

/// <summary>From /proc: the tools that do the same are not on every machine.</summary>
internal static class PortHolder
{
    private const string Listening = "0A";
    private const int ShownCommand = 80;

    public static string Describe(int port)
    {
        var inodes = new[] { "/proc/net/tcp", "/proc/net/tcp6" }.Where(File.Exists)
            .SelectMany(table => InodesOf(File.ReadLines(table), port)).Select(inode => $"socket:[{inode}]").ToHashSet();
        return Directory.EnumerateDirectories("/proc").Where(process => Holds(process, inodes)).Select(Name).FirstOrDefault()
            ?? "a process of another user";
    }

    /// <summary>Lines are "n: local:port remote:port state … inode …", numbers in hexadecimal; the inode is the tenth field.</summary>
    internal static IEnumerable<string> InodesOf(IEnumerable<string> table, int port)
    {
        var suffix = ":" + port.ToString("X4", CultureInfo.InvariantCulture);
        return from line in table
               let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where fields.Length > 9 && fields[3] == Listening && fields[1].EndsWith(suffix, StringComparison.Ordinal)
               select fields[9];
    }

    private static bool Holds(string process, HashSet<string> sockets)
    {
        try
        {
            return int.TryParse(Path.GetFileName(process), out _)
                && Directory.EnumerateFiles(Path.Combine(process, "fd"))
                    .Any(file => new FileInfo(file).LinkTarget is { } target && sockets.Contains(target));
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            return false; // Ended meanwhile, or not ours to look into.
        }
    }

    private static string Name(string process)
    {
        var command = File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ').Trim();
        return $"process {Path.GetFileName(process)} ({(command.Length > ShownCommand ? command[..ShownCommand] + "…" : command)})";
    }
}
