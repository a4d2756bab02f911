using System.Diagnostics;
using Npgsql;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Benchmarks;

/// <summary>Commands per second (a sale recorded over gRPC: read, decide, append, receipt of the commit) against raw single-row commits by as
/// many writers on the same PostgreSQL.</summary>
internal static class CommandBenchmark
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    // What the runtime compiles at first use is not what a command costs.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public static async Task<(string, string, string, string)> RunAsync(RunningPlatform platform, BenchmarkClient client, int writers)
    {
        var raw = await RawAsync(platform.ConnectionString("sales-monitoring"), writers);
        await PerSecondAsync(writers, WarmUp, (writer, i) => client.RecordAsync($"warm-{writers}-{writer}-{i}"));
        var commands = await PerSecondAsync(writers, Duration, (writer, i) => client.RecordAsync($"cmd-{writers}-{writer}-{i}"));
        return ($"commands per second, {writers} writers", $"{commands:0}", $"{raw:0} raw commits", $"{commands / raw:0.00}");
    }

    private static async Task<double> RawAsync(string connectionString, int writers)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using (var create = source.CreateCommand("create table if not exists raw_commits (id bigint generated always as identity primary key, body text not null)"))
            await create.ExecuteNonQueryAsync();
        return await PerSecondAsync(writers, Duration, async (_, _) =>
        {
            await using var insert = source.CreateCommand("insert into raw_commits (body) values ($1)");
            insert.Parameters.AddWithValue(new string('x', 400));
            await insert.ExecuteNonQueryAsync();
        });
    }

    private static async Task<double> PerSecondAsync(int writers, TimeSpan duration, Func<int, int, Task> once)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var count = 0;
            while (watch.Elapsed < duration)
                await once(writer, count++);
            return count;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }
}
