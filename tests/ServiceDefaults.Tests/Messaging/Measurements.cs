using System.Diagnostics;
using SalesPlatform.ServiceDefaults.Messaging;

namespace SalesPlatform.ServiceDefaults.Tests.Messaging;

/// <summary>Figures, on request (<c>--explicit only</c>); how fast a machine is decides no test.</summary>
public sealed class Measurements(Servers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Events_a_second_in_pages_of_500()
    {
        const int pages = 40;
        var handler = new RecordingHandler();
        await using var publisher = await (await MessagingHost.PublishingAsync(servers.Broker)).ConnectedAsync();
        await publisher.Publisher.PublishPageAsync(SampleEvents.Page(0, 500), Token);
        var alone = await PublishAsync(publisher, pages);
        await using var learner = await (await MessagingHost.LearningAsync(servers.Broker, handler)).ConnectedAsync();
        var watch = Stopwatch.StartNew();
        var withInbox = await PublishAsync(publisher, pages);
        await Eventually.BeAsync("all handled", () => handler.Handled.Count >= pages * 500);
        Report($"published to no queue: {alone:0}/s; with an inbox at work: {withInbox:0}/s; to the handler: {pages * 500 / watch.Elapsed.TotalSeconds:0}/s");
    }

    [Fact(Explicit = true)]
    public async Task Time_of_a_lone_message_from_publisher_to_handler()
    {
        const int rounds = 300;
        var handler = new RecordingHandler();
        await using var service = await (await MessagingHost.LearningAsync(servers.Broker, handler)).ConnectedAsync();
        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            var publishing = service.Publisher.PublishPageAsync([SampleEvents.Nth(i)], Token);
            SpinWait.SpinUntil(() => handler.Handled.Count > i);
            times.Add(watch.Elapsed.TotalMilliseconds);
            await publishing;
        }

        times.Sort();
        Report($"p50 {times[rounds / 2]:0.0} ms, p99 {times[rounds * 99 / 100]:0.0} ms");
    }

    private static async Task<double> PublishAsync(MessagingHost publisher, int pages)
    {
        var prepared = Enumerable.Range(1, pages).Select(page => SampleEvents.Page(page * 500, 500)).ToList();
        var watch = Stopwatch.StartNew();
        foreach (var page in prepared)
            await publisher.Publisher.PublishPageAsync(page, Token);
        return pages * 500 / watch.Elapsed.TotalSeconds;
    }

    private static void Report(string figures) => TestContext.Current.TestOutputHelper!.WriteLine(figures);
}
