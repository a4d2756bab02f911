using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.ServiceDefaults.Tests.Live;

/// <summary>A store is restored to an older point: whoever learned from it gives back what it lost, and misses nothing of what it records
/// since.</summary>
public sealed class RestoreTests(Servers servers) : IAsyncLifetime
{
    private readonly LiveService _teams = LiveService.OfTeams(servers);
    private LiveService _learner = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Two teams are in the backup; two more are known here and lost there.
    public async ValueTask InitializeAsync()
    {
        await _teams.StartAsync();
        _learner = await LiveService.Knowing(servers, _teams).StartAsync();
        // Its queue is there, so that the broker brings it what is added.
        await Eventually.GetAsync("readiness", _learner.ReadinessAsync, readiness => readiness == "Healthy");
        await _teams.AddTeamsAsync("a", "b");
        await CatchUpAsync();
        await _learner.KnowsAsync("a", "b");
        await _teams.StopAsync();
        await _teams.BackUpAsync();
        await _teams.StartAsync();
        await _teams.AddTeamsAsync("c", "d");
        await _learner.KnowsAsync("a", "b", "c", "d");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_the_reader_running_lost_facts_are_taken_back_and_new_ones_under_their_positions_are_read(bool feedHadReadThem)
    {
        if (feedHadReadThem)
            await CatchUpAsync();
        await RestoreAsync("e", "f", "g", "h");
        await CatchUpAsync();
        await ShouldHaveFollowedAsync();
    }

    [Fact]
    public async Task With_the_reader_stopped_meanwhile_it_is_the_same()
    {
        await CatchUpAsync();
        await _learner.StopAsync();
        await RestoreAsync("e", "f", "g", "h");
        await _learner.StartAsync();
        await ShouldHaveFollowedAsync();
    }

    [Fact]
    public async Task Fewer_new_facts_than_were_lost_make_no_difference()
    {
        await CatchUpAsync();
        await RestoreAsync("e");
        await CatchUpAsync();
        await _learner.KnowsAsync("a", "b", "e");
    }

    [Fact]
    public async Task A_department_that_reads_on_in_the_old_epoch_is_told_from_where()
    {
        var old = await _teams.Feed().GetHeadAsync(new GetHeadRequest(), cancellationToken: Token);
        await RestoreAsync();
        await _teams.Services.GetRequiredService<StoreEpochs>().RestoredAsync(Token);
        await _teams.AddTeamsAsync("e", "f", "g");
        using var call = _teams.Feed()
            .Read(new ReadEventsRequest { AfterPosition = old.Position, Epoch = old.Epoch }, cancellationToken: Token);
        var read = async () => await call.ResponseStream.MoveNext(Token);

        var refusal = (await read.Should().ThrowAsync<RpcException>()).Which;

        refusal.StatusCode.Should().Be(StatusCode.FailedPrecondition);
        var told = refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        told.Reason.Should().Be("other-epoch");
        told.Metadata["agreed"].Should().Be("2");
        told.Metadata["epoch"].Should()
            .Be((await _teams.Feed().GetHeadAsync(new GetHeadRequest(), cancellationToken: Token)).Epoch).And.NotBe(old.Epoch);
    }

    [Fact]
    public async Task A_message_that_waited_in_a_queue_while_its_event_was_lost_is_left_out()
    {
        var late = await LostMessageAsync();
        await RestoreAsync("e");
        await CatchUpAsync();

        await _learner.Services.GetRequiredService<EventInbox>().HandleAsync([late], Token);

        (await _learner.KnownTeamsAsync()).Should().Equal("a", "b", "e");
    }

    [Fact]
    public async Task Only_a_service_can_have_a_new_epoch_begin()
    {
        var head = await _teams.Feed().GetHeadAsync(new GetHeadRequest(), cancellationToken: Token);
        var claim = new GetHeadRequest { LostInEpoch = head.Epoch, Known = { new FeedPoint { Position = 1, Id = $"{Guid.NewGuid()}" } } };
        (await _teams.Feed().GetHeadAsync(claim, cancellationToken: Token)).Epoch.Should().Be(head.Epoch);
        (await _teams.Feed("service:probe", Roles.Service).GetHeadAsync(claim, cancellationToken: Token)).Epoch.Should().NotBe(head.Epoch);
    }

    [Fact]
    public async Task A_store_from_before_epochs_were_kept_learns_them_and_gives_nothing_back()
    {
        await CatchUpAsync();
        await _learner.ExecuteAsync("update store.inbox_position set epoch = null, last_id = null");
        await CatchUpAsync();
        (await _learner.ReadAsync<long>("select count(*) from store.inbox_taken_back")).Should().Be(0);
        (await _learner.ReadAsync<bool>("select epoch is not null and last_id is not null from store.inbox_position")).Should().BeTrue();
        await _learner.KnowsAsync("a", "b", "c", "d");
    }

    public async ValueTask DisposeAsync()
    {
        await _learner.DisposeAsync();
        await _teams.DisposeAsync();
    }

    // Its own reading may have found the source stopped just now; the connection is tried again a moment later.
    private Task CatchUpAsync() =>
        Eventually.BeAsync("catching up with the feed", () => _learner.Barrier.CatchUpAsync("team-performance", Token));

    private async Task RestoreAsync(params string[] recordedSince)
    {
        await _teams.StopAsync();
        await _teams.RestoreAsync();
        await _teams.StartAsync();
        await _teams.AddTeamsAsync(recordedSince);
    }

    private async Task ShouldHaveFollowedAsync()
    {
        await _learner.KnowsAsync("a", "b", "e", "f", "g", "h");
        (await _learner.ReadAsync<string>("select string_agg(data ->> 'name', ' ' order by data ->> 'name') from store.inbox_taken_back"))
            .Should().Be("c d");
        (await _teams.ReadAsync<long>("select count(*) from store.relay_epoch")).Should().Be(2, "the store has noticed too");
        (await _learner.ReadAsync<string>("select epoch::text from store.inbox_position")).Should()
            .Be(await _teams.ReadAsync<string>("select id::text from store.relay_epoch order by number desc limit 1"));
        await Eventually.GetAsync("readiness", _learner.ReadinessAsync, readiness => readiness == "Healthy");
    }

    private async Task<WireEvent> LostMessageAsync()
    {
        using var call = _teams.Feed().Read(new ReadEventsRequest { AfterPosition = 3 }, cancellationToken: Token);
        await call.ResponseStream.MoveNext(Token);
        var e = call.ResponseStream.Current;
        return new WireEvent(Guid.Parse(e.Id), e.Type, "team-performance", e.Subject, e.Sequence, e.Position, e.Time.ToDateTimeOffset(),
            e.Data.Memory,
            e.Attributes.ToDictionary())
        {
            Epoch = Guid.Parse(e.Epoch),
        };
    }
}
