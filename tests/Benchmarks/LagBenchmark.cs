using System.Diagnostics;
using HdrHistogram;

namespace SalesPlatform.Benchmarks;

/// <summary>From the answer to a command until the scorecard counts the sale, one sale at a time.</summary>
internal static class LagBenchmark
{
    private const int Samples = 300;

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchmarkClient client)
    {
        var histogram = new LongHistogram(TimeSpan.FromMinutes(1).Ticks, 3);
        var facts = await SettledFactsAsync(client);
        for (var i = 0; i < Samples; i++)
        {
            await client.RecordAsync($"lag-{i}");
            var committed = Stopwatch.GetTimestamp();
            while (await client.FactsAsync() <= facts + i)
                await Task.Yield();
            histogram.RecordValue(Stopwatch.GetElapsedTime(committed).Ticks);
        }

        return [At(50), At(99)];

        Figure At(double percentile) => new($"commit to scorecard, p{percentile}", "ms",
            histogram.GetValueAtPercentile(percentile) / (double)TimeSpan.TicksPerMillisecond);
    }

    // The events of the benchmarks before may still be on their way.
    private static async Task<long> SettledFactsAsync(BenchmarkClient client)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(3));
        var last = await client.FactsAsync();
        while (await timer.WaitForNextTickAsync())
        {
            var now = await client.FactsAsync();
            if (now == last)
                break;
            last = now;
        }

        return last;
    }

}
