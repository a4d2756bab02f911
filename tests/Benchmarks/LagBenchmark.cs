using System.Diagnostics;
using HdrHistogram;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Benchmarks;

/// <summary>From the answer to a command until the scorecard counts the sale, one sale at a time.</summary>
internal static class LagBenchmark
{
    private const int Samples = 300;

    public static async Task<(double P50, double P99)> RunAsync(BenchmarkClient client)
    {
        var histogram = new LongHistogram(TimeSpan.FromMinutes(1).Ticks, 3);
        var facts = await SettledFactsAsync(client);
        for (var i = 0; i < Samples; i++)
        {
            await client.RecordAsync($"lag-{i}");
            var committed = Stopwatch.GetTimestamp();
            while (await FactsAsync(client) <= facts + i)
                await Task.Yield();
            histogram.RecordValue(Stopwatch.GetElapsedTime(committed).Ticks);
        }

        return (histogram.GetValueAtPercentile(50) / (double)TimeSpan.TicksPerMillisecond, histogram.GetValueAtPercentile(99) / (double)TimeSpan.TicksPerMillisecond);
    }

    // The events of the benchmarks before may still be on their way.
    private static async Task<long> SettledFactsAsync(BenchmarkClient client)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(3));
        var last = await FactsAsync(client);
        while (await timer.WaitForNextTickAsync())
        {
            var now = await FactsAsync(client);
            if (now == last)
                break;
            last = now;
        }

        return last;
    }

    private static async Task<long> FactsAsync(BenchmarkClient client) =>
        (await client.Scorecards.GetAsync(new GetScorecardRequest { Team = BenchmarkClient.Team, Period = "FY2026-M03" })).Kpis[0].Facts;
}
