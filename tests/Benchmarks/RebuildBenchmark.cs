using System.Diagnostics;
using Grpc.Core;
using Npgsql;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Benchmarks;

/// <summary>A lost store of Scorecards, until its figures are there again, against reading the same events from the feeds.</summary>
internal static class RebuildBenchmark
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static async Task<IReadOnlyList<Figure>> RunAsync(RunningPlatform platform, BenchmarkClient client)
    {
        var facts = await client.FactsAsync();
        var times = new ProcessTimes(platform);
        var before = times.Read();
        var watch = Stopwatch.StartNew();
        var events = 0L;
        using (var feed = client.Feed("sales-monitoring").Read(new ReadEventsRequest()))
        {
            // A feed goes on with what comes next; it ends here where its head was at the start.
            var head = (await client.Feed("sales-monitoring").GetHeadAsync(new GetHeadRequest())).Position;
            await foreach (var each in feed.ResponseStream.ReadAllAsync())
            {
                events++;
                if (each.Position >= head)
                    break;
            }
        }

        var reading = watch.Elapsed.TotalSeconds;
        var read = times.Read();
        await platform.StopServiceAsync("scorecards");
        await using (var store = await platform.ConnectAsync("scorecards", CancellationToken.None))
        await using (var drop = new NpgsqlCommand("drop schema store cascade", store))
            await drop.ExecuteNonQueryAsync();
        var lost = times.Read();
        watch.Restart();
        await platform.StartServiceAsync("scorecards", CancellationToken.None);
        await client.WaitForScorecardAsync(facts, Patience);
        var taken = watch.Elapsed.TotalSeconds;
        var used = Used(lost, times.Read());
        return
        [
            new Figure($"a lost store of Scorecards is there again, {events:N0} events", "s", taken,
                "reading them from the feed", reading),
            new Figure("  processor time of it, all processes", "s", used.Sum(part => part.Seconds), "reading them from the feed",
                Used(before, read).Sum(part => part.Seconds)),
            .. used.Where(part => part.Seconds >= 0.1).Select(part => new Figure($"  of it in {part.Process}", "s", part.Seconds)),
        ];
    }

    // A process that was started meanwhile is a new one: what it used is all of this, its start included.
    private static List<(string Process, double Seconds)> Used(
        IReadOnlyDictionary<string, double> before, IReadOnlyDictionary<string, double> after) =>
        [.. after.Select(part => (part.Key, part.Value - (part.Value < before[part.Key] ? 0 : before[part.Key])))
            .OrderByDescending(part => part.Item2)];
}
