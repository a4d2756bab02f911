using System.Diagnostics;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Benchmarks;

/// <summary>People who have the portal's first page open at once: what a session keeps in memory, how long the page takes to answer beside
/// them, and how long until a sale that is recorded elsewhere has changed all their pages.</summary>
internal static class SessionBenchmark
{
    private const int Sessions = 200;
    private const int AtOnce = 4;
    private const int Pages = 100;
    private const int Sales = 5;
    private const string Person = "lin.jing";
    private const string Team = "east-china";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<IReadOnlyList<Figure>> RunAsync(RunningPlatform platform, BenchmarkClient client)
    {
        await client.HireAsync(Team, 5);
        await client.RecordAsync("sessions-first", $"{Team}-0");
        await client.WaitForFactsAsync(Team, "FY2026-M03", 1, Patience);
        var portal = platform.EndpointOf("portal", "http");
        var cookies = await PortalSession.SignInAsync(portal, Person);
        var sessions = new List<PortalSession>();
        try
        {
            sessions.Add(await PortalSession.OpenAsync(portal, cookies));
            // What the runtime compiles at first use is not what a page costs.
            _ = await PagesAsync(sessions[0]);
            var alone = await PagesAsync(sessions[0]);
            var before = ProcessTimes.ResidentMegabytes(platform.PidOf("portal")!.Value);
            var opening = new List<double>();
            await Parallel.ForEachAsync(
                Enumerable.Range(1, Sessions - 1), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) =>
                {
                    var begun = Stopwatch.GetTimestamp();
                    var session = await PortalSession.OpenAsync(portal, cookies);
                    lock (sessions)
                    {
                        opening.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                        sessions.Add(session);
                    }
                });
            var after = ProcessTimes.ResidentMegabytes(platform.PidOf("portal")!.Value);
            var beside = await PagesAsync(sessions[0]);
            var live = await LiveAsync(client, sessions);
            return
            [
                new Figure($"memory of the portal a session, {Sessions} open", "MB", (after - before) / (double)(Sessions - 1)),
                new Figure($"page opened until it answers to clicks, {AtOnce} at once", "ms", new Samples(opening)),
                new Figure($"page answered beside {Sessions} sessions", "ms", new Samples(beside), "the same beside one",
                    new Samples(alone)),
                new Figure($"sale recorded until {Sessions} pages show it", "ms", new Samples(live)),
            ];
        }
        finally
        {
            foreach (var session in sessions)
                await session.DisposeAsync();
        }
    }

    private static async Task<List<double>> PagesAsync(PortalSession session)
    {
        var took = new List<double>();
        for (var i = 0; i < Pages; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            _ = await session.PageAsync();
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return took;
    }

    private static async Task<List<double>> LiveAsync(BenchmarkClient client, List<PortalSession> sessions)
    {
        var took = new List<double>();
        // What the sale before still has drawn is not to count for the next.
        using var between = new PeriodicTimer(TimeSpan.FromSeconds(5));
        for (var i = 0; i < Sales && await between.WaitForNextTickAsync(); i++)
        {
            var renderings = sessions.Select(session => session.NextRendering).ToList();
            // The page tells of the days that run.
            await client.RecordAsync($"sessions-{i}", $"{Team}-0", DateOnly.FromDateTime(DateTime.UtcNow));
            var recorded = Stopwatch.GetTimestamp();
            await Task.WhenAll(renderings).WaitAsync(Patience);
            took.Add(Stopwatch.GetElapsedTime(recorded).TotalMilliseconds);
        }

        return took;
    }
}
