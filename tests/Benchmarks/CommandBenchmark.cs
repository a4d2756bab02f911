using System.Diagnostics;
using Npgsql;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Benchmarks;

/// <summary>A sale recorded over gRPC (read, decide, append, receipt of the commit) against a raw commit of a single row by as many writers
/// on the same PostgreSQL, with a prepared statement. The sides take turns.</summary>
internal static class CommandBenchmark
{
    private const int Rounds = 3;

    // As many as a service has.
    private const int MostConnections = 100;

    private static readonly TimeSpan RawDuration = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // What the runtime compiles at first use is not what a command costs.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public static async Task<IReadOnlyList<Figure>> RunAsync(
        RunningPlatform platform, BenchmarkClient client, int writers, string when = "")
    {
        var times = new ProcessTimes(platform);
        var connection = platform.ConnectionString("sales-monitoring");
        await CreateAsync(connection);
        var known = await client.FactsAsync();
        var recorded = (await RunAsync(writers, WarmUp, (writer, i) => client.RecordAsync($"warm-{when}-{writers}-{writer}-{i}"))).Count;
        List<double> raw = [], rawCost = [], sales = [], saleCost = [];
        var parts = new Dictionary<string, double>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = times.Read();
            var commits = await RawAsync(connection, writers);
            var between = times.Read();
            raw.Add(commits.PerSecond);
            rawCost.Add(((between["postgres"] - before["postgres"]) + (between["client"] - before["client"])) * 1000 / commits.Count);

            var name = $"sale-{when}-{writers}-{round}";
            var done = await RunAsync(writers, Duration, (writer, i) => client.RecordAsync($"{name}-{writer}-{i}"));
            sales.Add(done.PerSecond);
            recorded += done.Count;
            // A sale is paid for when everybody has taken it in.
            await client.WaitForScorecardAsync(known + recorded, Patience);
            var after = times.Read();
            saleCost.Add(after.Sum(part => part.Value - between[part.Key]) * 1000 / done.Count);
            foreach (var (part, used) in after)
                parts[part] = parts.GetValueOrDefault(part) + (used - between[part]) * 1000 / done.Count / Rounds;
        }

        return
        [
            new Figure($"sales recorded, {writers} callers{(when.Length > 0 ? $", {when}" : "")}", "1/s", new Samples(sales), "raw commits",
                new Samples(raw)),
            new Figure($"processor time of a sale, all processes, {writers} callers", "ms", new Samples(saleCost),
                "a raw commit and its client",
                new Samples(rawCost)),
            .. parts.Where(part => part.Value >= 0.005).OrderByDescending(part => part.Value)
                .Select(part => new Figure($"  of it in {part.Key}", "ms", part.Value)),
        ];
    }

    private static async Task CreateAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var create = source.CreateCommand(
            "create table if not exists raw_commits (id bigint generated always as identity primary key, body text not null)");
        await create.ExecuteNonQueryAsync();
    }

    private static async Task<Done> RawAsync(string connectionString, int writers)
    {
        await using var source = NpgsqlDataSource.Create(
            $"{connectionString};Maximum Pool Size={MostConnections};Max Auto Prepare=1;Auto Prepare Min Usages=1;"
            + "No Reset On Close=true");
        return await RunAsync(writers, RawDuration, async (_, _) =>
        {
            await using var insert = source.CreateCommand("insert into raw_commits (body) values ($1)");
            insert.Parameters.AddWithValue(new string('x', 400));
            await insert.ExecuteNonQueryAsync();
        });
    }

    private static async Task<Done> RunAsync(int writers, TimeSpan duration, Func<int, int, Task> once)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var count = 0;
            while (watch.Elapsed < duration)
                await once(writer, count++);
            return count;
        })));
        return new Done(counts.Sum(), counts.Sum() / watch.Elapsed.TotalSeconds);
    }

    private sealed record Done(int Count, double PerSecond);
}
