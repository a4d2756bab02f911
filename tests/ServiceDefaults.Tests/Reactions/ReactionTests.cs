using JasperFx.Events;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Reactions;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.ServiceDefaults.Tests.Reactions;

/// <summary>Reactions on a real store: none is lost, none is passed over, and a repeat is harmless.</summary>
public sealed class ReactionTests(Servers servers) : IAsyncLifetime
{
    private readonly EventCatalogue _catalogue = new(typeof(EventAttribute).Assembly);
    private NpgsqlDataSource _source = null!;
    private DocumentStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _source = NpgsqlDataSource.Create(
            await servers.Platform.EnsureDatabaseAsync($"react-{Guid.NewGuid():N}", TestContext.Current.CancellationToken));
        _store = DocumentStore.For(options =>
        {
            options.Connection(_source);
            options.ApplyConventions(_catalogue);
            options.AddPlatformTables();
        });
        await _store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
    }

    [Fact]
    public async Task A_reaction_that_fails_is_tried_again_and_holds_up_those_behind_it()
    {
        var reaction = new Noting { FailuresLeft = 2 };
        await using var host = await StartAsync(reaction);
        await AppendAsync(1);
        await AppendAsync(2);
        await Eventually.BeAsync("both events were reacted to", () => reaction.Done.Count == 2);
        reaction.Tried.Should().Equal(1, 1, 1, 2);
        (await Eventually.GetAsync("what the second reaction records", TeamsAsync, teams => teams.Count == 2)).Should()
            .Equal("team/1", "team/2");
    }

    [Fact]
    public async Task A_restarted_service_goes_on_where_it_stopped()
    {
        var before = new Noting();
        await using (await StartAsync(before))
        {
            await AppendAsync(1);
            await Eventually.BeAsync("the first event was reacted to", () => before.Done.Count == 1);
        }

        await AppendAsync(2);
        var after = new Noting();
        await using var host = await StartAsync(after);
        // The position may not have been saved before the stop: then the first is told again, and nothing comes of it.
        await Eventually.BeAsync("the second event was reacted to, and its team committed", async () => (await TeamsAsync()).Count == 2);
        (await TeamsAsync()).Should().Equal("team/1", "team/2");
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _source.DisposeAsync();
    }

    private async Task AppendAsync(int month)
    {
        await using var session = _store.LightweightSession();
        session.Events.Append($"organisation/{month}", new OrganisationSet(month, "CNY", "UTC"));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<string>> TeamsAsync()
    {
        await using var session = _store.QuerySession();
        var events = await session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToListAsync(TestContext.Current.CancellationToken);
        return [.. events.Where(e => e.Data is TeamAdded).Select(e => e.StreamKey!)];
    }

    private async Task<RunningHost> StartAsync(IReaction reaction)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_source).AddSingleton<IDocumentStore>(_store).AddSingleton(_catalogue)
            .AddSingleton(new SalesServiceBuilder("planning")).AddSingleton(TimeProvider.System).AddSingleton(reaction)
            .AddSingleton<CommittedEvents>().AddSingleton<RelaySignal>().AddSingleton<UnitOfWorkFactory>().AddSingleton<EventAppender>()
            .AddSingleton<GroupCommit>()
            .AddSingleton<ReactionState>().AddSingleton<ReactionRunner>()
            .AddHostedService(services => services.GetRequiredService<GroupCommit>()).AddHostedService<ReactionService>();
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new RunningHost(host);
    }

    private sealed class RunningHost(IHost host) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await host.StopAsync(CancellationToken.None);
            host.Dispose();
        }
    }

    /// <summary>Adds a team for each setting of the organisation, unless it is there.</summary>
    private sealed class Noting : IReaction
    {
        private static readonly Aggregate<bool> Team = new("team", false, (_, _) => true);

        public int FailuresLeft { get; set; }

        public List<int> Tried { get; } = [];

        public List<int> Done { get; } = [];

        public IReadOnlyCollection<Type> On { get; } = [typeof(OrganisationSet)];

        public async Task ReactAsync(UnitOfWork work, IEvent cause, CancellationToken cancellation)
        {
            var month = ((OrganisationSet)cause.Data).FiscalStartMonth;
            Tried.Add(month);
            if (FailuresLeft-- > 0)
                throw new InvalidOperationException("Not now.");
            var team = await work.LoadAsync(Team, $"team/{month}", null, cancellation);
            work.Append(team, team.State ? [] : [new TeamAdded($"{month}", "Team")]);
            Done.Add(month);
        }
    }
}
