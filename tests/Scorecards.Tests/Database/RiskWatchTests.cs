using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using SalesPlatform.EventStore;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.Scorecards.Risks;
using SalesPlatform.Tests.Hosting;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>When risks are assessed: a watch of its own, with a clock that the test moves.</summary>
[Collection(nameof(RunningScorecards))]
public class RiskWatchTests(RunningScorecards scorecards)
{
    private readonly FakeTimeProvider _time = new(History.Instant("2027-02-14T00:00Z"));

    [Fact]
    public async Task Risks_are_assessed_once_every_source_was_read_to_its_head_and_again_when_something_was_learned()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var inbox = new InboxState(_time);
        var service = scorecards.Services.GetRequiredService<SalesServiceBuilder>();
        using var watch = new RiskWatch(
            scorecards.Services.GetRequiredService<RiskAssessor>(), inbox, service,
            scorecards.Services.GetRequiredService<NpgsqlDataSource>(),
            _time, NullLogger<RiskWatch>.Instance);
        foreach (var source in service.Awaited.Skip(1))
            inbox.Report(source, null);

        await watch.StartAsync(TestContext.Current.CancellationToken);
        _time.Advance(RiskWatch.Between);
        (await EventsAsync(north)).Should().Be(0, "one source may have more to tell");

        inbox.Report(service.Awaited.First(), null);
        await UntilAsync(1, north, "the risk of February was published");
        await north.SellAsync(6, "2027-02-10", 100);
        await UntilAsync(2, north, "its end was published");
        await watch.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Lets the clock run until so many events are there; slowly enough that February does not end meanwhile.</summary>
    private async Task UntilAsync(int count, TeamInStore north, string what) => await Eventually.GetAsync(what, async () =>
    {
        var events = await EventsAsync(north);
        if (events < count)
            _time.Advance(TimeSpan.FromMinutes(1));
        return events;
    }, events => events >= count);

    private async Task<int> EventsAsync(TeamInStore north)
    {
        await using var command = scorecards.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "select count(*)::int from store.mt_events where stream_id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = $"kpi-risk/{north.Team}/FY2027-M02/sales-attainment" });
        return (int)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
