using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Benchmarks;

/// <summary>What looking at a scorecard costs beside the least that a question costs: a row by its key, over the same gRPC with the same
/// checks (the organisation's settings).</summary>
internal static class QueryBenchmark
{
    private const int Rounds = 3;
    private const int Calls = 200;
    private const int FewCalls = 15;

    /// <param name="client">Its team has the facts that are looked at.</param>
    /// <param name="behind">What there is by now, for the names of the figures.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchmarkClient client, string behind)
    {
        var month = new GetScorecardRequest { Team = BenchmarkClient.Team, Period = "FY2026-M01" };
        var facts = new GetScorecardRequest { Team = BenchmarkClient.Team, Period = "FY2026-M03" };
        List<double> rows = [], cards = [];
        await MedianAsync(Calls, () => client.SettingsAsync());
        await MedianAsync(Calls, () => client.Scorecards.GetAsync(month).ResponseAsync);
        for (var round = 0; round < Rounds; round++)
        {
            rows.Add(await MedianAsync(Calls, () => client.SettingsAsync()));
            cards.Add(await MedianAsync(Calls, () => client.Scorecards.GetAsync(month).ResponseAsync));
        }

        var known = facts.Clone();
        known.AsOf = Timestamp.FromDateTime(DateTime.UtcNow);
        return
        [
            new Figure($"a scorecard of an empty month, {behind}", "ms", new Samples(cards), "a row by its key over gRPC",
                new Samples(rows)),
            await OfAsync("a scorecard of a month with all facts", () => client.Scorecards.GetAsync(facts).ResponseAsync),
            await OfAsync("a scorecard as of an instant", () => client.Scorecards.GetAsync(known).ResponseAsync),
            await OfAsync("a page of what explains it", () => client.Scorecards.ExplainAsync(
                new ExplainRequest { Scorecard = facts, Kpi = "sales-attainment" }).ResponseAsync),
            await OfAsync("a trend of 12 months", () => client.Scorecards.GetTrendAsync(
                new GetTrendRequest { Last = facts, Count = 12 }).ResponseAsync),
        ];

        async Task<Figure> OfAsync<T>(string name, Func<Task<T>> call) => new($"{name}, {behind}", "ms", await MedianAsync(FewCalls, call));
    }

    private static async Task<double> MedianAsync<T>(int calls, Func<Task<T>> call)
    {
        var times = new List<double>();
        for (var i = 0; i < calls; i++)
        {
            var watch = Stopwatch.GetTimestamp();
            await call();
            times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }

        return new Samples(times).Median;
    }
}
