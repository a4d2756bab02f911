using System.Diagnostics;
using System.Globalization;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Benchmarks;

/// <summary>Processor time of the processes of a platform, those included that they have started and that have ended.</summary>
internal sealed class ProcessTimes(RunningPlatform platform)
{
    private const double TicksPerSecond = 100;

    private static readonly string[] Servers = ["postgres", "rabbitmq"];

    /// <summary>Seconds used so far: of each service and server, and as "client" of this process.</summary>
    public IReadOnlyDictionary<string, double> Read()
    {
        var all = Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
            .Select(pid => StatOf(pid!)).OfType<Stat>().ToDictionary(stat => stat.Pid);
        var children = all.Values.ToLookup(stat => stat.Parent);
        var used = platform.Endpoints.Services.Keys.Concat(Servers)
            .ToDictionary(name => name, name => platform.PidOf(name) is { } pid ? Tree(pid) : 0);
        used["client"] = all[Environment.ProcessId].Own;
        return used;

        double Tree(int pid) => all.TryGetValue(pid, out var root) ? root.WithReaped + children[pid].Sum(child => Tree(child.Pid)) : 0;
    }

    public static long ResidentMegabytes(int pid)
    {
        using var process = Process.GetProcessById(pid);
        return process.WorkingSet64 / 1024 / 1024;
    }

    // A process may end between the listing and the reading.
    private static Stat? StatOf(string pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new Stat(int.Parse(pid, CultureInfo.InvariantCulture), Int(fields[1]),
                (Int(fields[11]) + Int(fields[12])) / TicksPerSecond,
                (Int(fields[11]) + Int(fields[12]) + Int(fields[13]) + Int(fields[14])) / TicksPerSecond);
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int Int(string field) => int.Parse(field, CultureInfo.InvariantCulture);

    private sealed record Stat(int Pid, int Parent, double Own, double WithReaped);
}
