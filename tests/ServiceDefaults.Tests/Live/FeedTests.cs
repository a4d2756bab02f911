using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.EventStore.Feed;

namespace SalesPlatform.ServiceDefaults.Tests.Live;

/// <summary>Those who read a feed take nothing away from those who work.</summary>
public sealed class FeedTests(Servers servers) : IAsyncLifetime
{
    // More streams than a service has connections to its store.
    private const int Readers = 7;

    private readonly LiveService _teams = LiveService.OfTeams(servers);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _teams.StartAsync();

    [Fact]
    public async Task Many_streams_that_follow_hold_no_connections_that_commands_need()
    {
        await _teams.AddTeamsAsync("a");
        var calls = Enumerable.Range(0, Readers).SelectMany(reader => Enumerable.Range(0, FeedStreams.MostOfOneCaller)
            .Select(_ => _teams.Feed($"reader-{reader}").Read(new ReadEventsRequest { Follow = true }, cancellationToken: Token))).ToList();
        foreach (var call in calls)
            (await call.ResponseStream.MoveNext(Token)).Should().BeTrue();

        await _teams.AddTeamsAsync("b");

        foreach (var call in calls)
        {
            (await call.ResponseStream.MoveNext(Token)).Should().BeTrue();
            call.ResponseStream.Current.Subject.Should().Be("team/b");
            call.Dispose();
        }
    }

    [Fact]
    public async Task A_caller_has_so_many_streams_and_another_when_one_has_ended()
    {
        await _teams.AddTeamsAsync("a");
        var feed = _teams.Feed();
        var open = new List<AsyncServerStreamingCall<FeedEvent>>();
        for (var i = 0; i < FeedStreams.MostOfOneCaller; i++)
        {
            open.Add(feed.Read(new ReadEventsRequest { Follow = true }, cancellationToken: Token));
            await open[^1].ResponseStream.MoveNext(Token);
        }

        (await OutcomeAsync(feed)).Should().Be(StatusCode.ResourceExhausted);
        (await OutcomeAsync(_teams.Feed("somebody else"))).Should().Be(StatusCode.OK);

        open[0].Dispose();
        await Eventually.GetAsync("a free place", () => OutcomeAsync(feed), outcome => outcome == StatusCode.OK);
        open.ForEach(call => call.Dispose());
    }

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    private static async Task<StatusCode> OutcomeAsync(EventFeed.EventFeedClient feed)
    {
        using var call = feed.Read(new ReadEventsRequest(), cancellationToken: Token);
        try
        {
            await call.ResponseStream.MoveNext(Token);
            return StatusCode.OK;
        }
        catch (RpcException refusal)
        {
            return refusal.StatusCode;
        }
    }
}
