using System.Diagnostics;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Faults;

/// <summary>One fault under load, and what came of every command.</summary>
internal sealed record Trial(Fault Fault, int Acknowledged, int Unknown, TimeSpan Answers, TimeSpan Settled)
{
    private const int Before = 200;

    /// <summary>Acknowledged commands of which the store has no event.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    /// <summary>Commands of which it has two.</summary>
    public required IReadOnlyList<string> Doubled { get; init; }

    /// <summary>Whatever else is not as it should be.</summary>
    public required IReadOnlyList<string> Wrong { get; init; }

    public bool IsWell => Lost.Count + Doubled.Count + Wrong.Count == 0;

    public override string ToString() => string.Join('\n', [$"{Fault.Name}: {Fault.What}", .. Lost.Select(key => $"lost: {key}"),
        .. Doubled.Select(key => $"doubled: {key}"), .. Wrong]);

    /// <param name="fault">What is let happen.</param>
    /// <param name="scene">The platform.</param>
    public static async Task<Trial> RunAsync(Fault fault, Scene scene)
    {
        var run = $"{Guid.NewGuid():n}"[..8];
        var ledger = new Ledger();
        var load = new Load(scene.Commands, ledger, run);
        TimeSpan answers;
        Stopwatch watch;
        load.Start();
        try
        {
            await Eventually.BeAsync(
                $"{Before} answers", () => Task.FromResult(ledger.Count(Outcome.Acknowledged) >= Before), Scene.Patience);
            await fault.DoAsync(scene with { Load = load });
            var over = Stopwatch.GetTimestamp();
            watch = Stopwatch.StartNew();
            await Eventually.GetAsync("nobody to be silent", () => Task.FromResult(string.Join(", ", load.SilentSince(over))),
                silent => silent.Length == 0, Scene.Patience);
            answers = watch.Elapsed;
        }
        finally
        {
            // Also when the fault went wrong: callers that went on for ever would be in the way of whatever comes next.
            await load.StopAsync();
        }

        await Eventually.GetAsync("everybody to know everything", async () => string.Join("; ", await OpenAsync(scene)),
            open => open.Length == 0, Scene.Patience);
        var settled = watch.Elapsed;
        var stores = await Task.WhenAll(scene.Commands.Services.Select(async service =>
            (Service: service, Events: await scene.Stores.CommandsAsync(service, run),
                Broken: await scene.Stores.BrokenStreamsAsync(service))));
        scene.Department.Forget();
        return new Trial(fault, ledger.Count(Outcome.Acknowledged), ledger.Count(Outcome.Unknown), answers, settled)
        {
            Lost = [.. stores.SelectMany(store => ledger.Acknowledged(store.Service).Except(store.Events.Keys))],
            Doubled = [.. stores.SelectMany(store => store.Events).Where(each => each.Value > 1).Select(each => each.Key)],
            Wrong = [.. stores.SelectMany(store => store.Broken.Select(stream => $"places of {stream} in {store.Service}"))],
        };
    }

    // Nothing here may stay open: what never comes is lost on its way, and what is too much was counted twice.
    private static async Task<IReadOnlyList<string>> OpenAsync(Scene scene)
    {
        var open = (await scene.Stores.GapsAsync())
            .Select(gap => $"{gap.Reader} lacks {gap.Missing} events of {gap.Source} and has {gap.Stale} that are gone there").ToList();
        if (open.Count > 0)
            return open;
        await scene.Department.ReadAsync();
        foreach (var service in Scene.Services)
            if ((await scene.Stores.PublishedAsync(service)).Except(scene.Department.Ids).Count() is > 0 and var missing)
                open.Add($"the department lacks {missing} events of {service}");
        var (sold, counted) = (await scene.Stores.SalesAsync(), await scene.Commands.ScorecardAsync());
        if (sold != counted)
            open.Add($"the scorecard counts {counted.Amount} of {counted.Facts} facts where {sold.Amount} of {sold.Facts} were sold");
        return open;
    }
}
