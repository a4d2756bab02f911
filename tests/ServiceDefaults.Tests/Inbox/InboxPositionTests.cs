using Marten;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.ServiceDefaults.Tests.Inbox;

/// <summary>How far a feed is read, across versions of a service that learn other things from it.</summary>
public sealed class InboxPositionTests(Servers servers) : IAsyncLifetime
{
    private const string Source = "team-performance";

    private NpgsqlDataSource _source = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _source = NpgsqlDataSource.Create(await servers.Platform.EnsureDatabaseAsync($"inbox-{Guid.NewGuid():N}", Token));
        using var store = DocumentStore.For(options =>
        {
            options.Connection(_source);
            options.ApplyConventions(new EventCatalogue(typeof(EventAttribute).Assembly));
            options.AddPlatformTables();
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
    }

    [Fact]
    public async Task A_position_moves_on_and_never_back()
    {
        var positions = Learning(typeof(TeamAdded));
        (await positions.OfAsync(Source, Token)).Should().Be(0);
        await positions.AdvanceAsync(Source, 7, Token);
        await positions.AdvanceAsync(Source, 5, Token);
        (await positions.OfAsync(Source, Token)).Should().Be(7);
        await positions.ResetAsync(Source, Token);
        (await positions.OfAsync(Source, Token)).Should().Be(0);
    }

    [Fact]
    public async Task A_service_that_learns_a_type_more_reads_the_feed_anew_and_goes_on_where_it_was_broken_off()
    {
        await Learning(typeof(TeamAdded)).AdvanceAsync(Source, 900, Token);

        var upgraded = Learning(typeof(TeamAdded), typeof(EmployeeHired));
        (await upgraded.OfAsync(Source, Token)).Should().Be(0, "what it learns now was not read");
        await upgraded.AdvanceAsync(Source, 500, Token);

        var restarted = Learning(typeof(EmployeeHired), typeof(TeamAdded));
        (await restarted.OfAsync(Source, Token)).Should().Be(500);
        await restarted.AdvanceAsync(Source, 901, Token);
        (await restarted.OfAsync(Source, Token)).Should().Be(901);
    }

    [Fact]
    public async Task A_service_that_learns_less_goes_on_and_begins_anew_when_it_learns_it_again()
    {
        await Learning(typeof(TeamAdded), typeof(EmployeeHired)).AdvanceAsync(Source, 900, Token);

        var reduced = Learning(typeof(TeamAdded));
        (await reduced.OfAsync(Source, Token)).Should().Be(900);
        await reduced.AdvanceAsync(Source, 950, Token);

        (await Learning(typeof(TeamAdded), typeof(EmployeeHired)).OfAsync(Source, Token)).Should().Be(0, "hires between 900 and 950 were not read");
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private InboxPositions Learning(params Type[] types) => new(_source, new SalesServiceBuilder("budget").Learning(types));
}
