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
        (await positions.OfAsync(Source, Token)).Position.Should().Be(0);
        await positions.AdvanceAsync(Source, At(7), [], Token);
        await positions.AdvanceAsync(Source, At(5), [], Token);
        (await positions.OfAsync(Source, Token)).Position.Should().Be(7);
        await positions.AdvanceAsync(Source, At(9) with { Epoch = Guid.NewGuid() }, [], Token);
        (await positions.OfAsync(Source, Token)).Position.Should()
            .Be(7, "a reading of another epoch moves nothing: first both must find where they agree");
    }

    [Fact]
    public async Task A_service_that_learns_a_type_more_reads_the_feed_anew_and_goes_on_where_it_was_broken_off()
    {
        await Learning(typeof(TeamAdded)).AdvanceAsync(Source, At(900), [], Token);

        var upgraded = Learning(typeof(TeamAdded), typeof(EmployeeHired));
        (await upgraded.OfAsync(Source, Token)).Position.Should().Be(0, "what it learns now was not read");
        await upgraded.AdvanceAsync(Source, At(500), [], Token);

        var restarted = Learning(typeof(EmployeeHired), typeof(TeamAdded));
        (await restarted.OfAsync(Source, Token)).Position.Should().Be(500);
        await restarted.AdvanceAsync(Source, At(901), [], Token);
        (await restarted.OfAsync(Source, Token)).Position.Should().Be(901);
    }

    [Fact]
    public async Task A_service_that_learns_less_goes_on_and_begins_anew_when_it_learns_it_again()
    {
        await Learning(typeof(TeamAdded), typeof(EmployeeHired)).AdvanceAsync(Source, At(900), [], Token);

        var reduced = Learning(typeof(TeamAdded));
        (await reduced.OfAsync(Source, Token)).Position.Should().Be(900);
        await reduced.AdvanceAsync(Source, At(950), [], Token);

        (await Learning(typeof(TeamAdded), typeof(EmployeeHired)).OfAsync(Source, Token)).Position.Should()
            .Be(0, "hires between 900 and 950 were not read");
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static readonly Guid Epoch = Guid.NewGuid();

    private static InboxPosition At(long position) => new(position, Guid.NewGuid(), Epoch);

    private InboxPositions Learning(params Type[] types) => new(_source, new SalesServiceBuilder("budget").Learning(types));
}
