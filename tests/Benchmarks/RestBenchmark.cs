using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Benchmarks;

/// <summary>What the platform uses while nobody asks anything of it: processor time of each process, and the memory it holds.</summary>
internal static class RestBenchmark
{
    // What a start leaves to do, feeds to read among it; then what the runtime compiles again, which ends some minutes later.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Compiling = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(40);

    public static async Task<IReadOnlyList<Figure>> RunAsync(RunningPlatform platform)
    {
        await Task.Delay(Settling);
        var first = await MeasureAsync(platform, "in the first minute");
        await Task.Delay(Compiling);
        return
        [
            .. first,
            .. await MeasureAsync(platform, "after five minutes"),
            .. platform.Endpoints.Services.Keys.Select(service => new Figure($"memory of {service} at rest", "MB",
                ProcessTimes.ResidentMegabytes(platform.PidOf(service)!.Value))),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(RunningPlatform platform, string when)
    {
        var times = new ProcessTimes(platform);
        var before = times.Read();
        await Task.Delay(Duration);
        var used = times.Read().Where(part => part.Key != "client")
            .ToDictionary(part => part.Key, part => (part.Value - before[part.Key]) / Duration.TotalSeconds * 100);
        return
        [
            new Figure($"processor time at rest, services and servers, {when}", "% of a core", used.Values.Sum()),
            .. used.OrderByDescending(part => part.Value).Select(part => new Figure($"  of it in {part.Key}", "% of a core", part.Value)),
        ];
    }
}
