using Marten;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.ServiceDefaults.Tests.Store;

/// <summary>A connection that breaks during the commit: what the caller hears is what is in the store, once.</summary>
public sealed class CommitTests(Servers servers) : IAsyncLifetime
{
    private readonly EventCatalogue _catalogue = new(typeof(EventAttribute).Assembly);
    private readonly FakeTimeProvider _time = new();
    private CuttingProxy _proxy = null!;
    private NpgsqlDataSource _source = null!;
    private DocumentStore _store = null!;
    private GroupCommit _commits = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var direct = new NpgsqlConnectionStringBuilder(
            await servers.Platform.EnsureDatabaseAsync($"commit-{Guid.NewGuid():N}"[..20], Token));
        _proxy = new CuttingProxy(direct.Port);
        _source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Host = "127.0.0.1", Port = _proxy.Port });
        _store = DocumentStore.For(options =>
        {
            options.Connection(_source);
            options.ApplyConventions(_catalogue);
            options.AddPlatformTables();
        });
        await _store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        _commits = new GroupCommit(_store, _source, new EventAppender(_store), new RelaySignal(), [], _time);
        await _commits.StartAsync(Token);
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_found_and_not_made_again()
    {
        _proxy.CutNextCommit();
        await _commits.CommitAsync(await WorkAsync("organisation/1"));
        _proxy.Cuts.Should().Be(1);
        (await EventsAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Of_many_calls_at_once_each_is_there_once()
    {
        var works = new List<UnitOfWork>();
        for (var i = 0; i < 30; i++)
            works.Add(await WorkAsync($"organisation/{i}"));
        _proxy.CutNextCommit();
        await Task.WhenAll(works.Select(_commits.CommitAsync));
        _proxy.Cuts.Should().Be(1);
        (await EventsAsync()).Should().Be(30);
    }

    [Fact]
    public async Task Where_the_store_stays_away_the_caller_hears_that_nobody_knows()
    {
        // Each look at the clock is a minute later: longer than anybody is asked to wait.
        _time.AutoAdvanceAmount = TimeSpan.FromMinutes(1);
        _proxy.CutNextCommit(staysAway: true);
        var commit = _commits.CommitAsync(await WorkAsync("organisation/1"));
        await ((Func<Task>)(() => commit)).Should().ThrowAsync<CommitInDoubtException>();
    }

    public async ValueTask DisposeAsync()
    {
        await _commits.StopAsync(CancellationToken.None);
        _commits.Dispose();
        await _store.DisposeAsync();
        await _source.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    private async Task<UnitOfWork> WorkAsync(string stream)
    {
        var work = new UnitOfWork(_store.QuerySession(), _catalogue,
            new CommandContext("eva", ["executive"], ["*"], null, "test", DateTimeOffset.UtcNow));
        work.Append(await work.LoadAsync(new Aggregate<object>("organisation", new object(), (state, _) => state), stream, null, Token),
            new OrganisationSet(7, "CNY", "UTC"));
        return work;
    }

    private async Task<long> EventsAsync()
    {
        await using var command = _source.CreateCommand("select count(*) from store.mt_events");
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }
}
