using Npgsql;

namespace SalesPlatform.ServiceDefaults.Tests.Live;

/// <summary>A service says that it cannot work, and why.</summary>
public sealed class ReadinessTests(Servers servers) : IAsyncLifetime
{
    private readonly LiveService _teams = LiveService.OfTeams(servers);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _teams.StartAsync();
        await ReadyAsync(_teams);
    }

    [Fact]
    public async Task When_the_broker_is_away()
    {
        await servers.Platform.StopBrokerAsync();
        try
        {
            await SaysAsync(_teams, "broker: The broker does not work");
        }
        finally
        {
            await servers.Platform.StartBrokerAsync(Token);
        }

        await ReadyAsync(_teams);
    }

    [Fact]
    public async Task When_an_alarm_keeps_the_broker_from_taking_anything()
    {
        await servers.Platform.ControlBrokerAsync(["set_vm_memory_high_watermark", "absolute", "1MB"], Token);
        try
        {
            await SaysAsync(_teams, "broker: The broker does not work");
        }
        finally
        {
            await servers.Platform.ControlBrokerAsync(["set_vm_memory_high_watermark", "absolute", "1GB"], Token);
        }

        await ReadyAsync(_teams);
    }

    [Fact]
    public async Task When_a_transaction_that_neither_commits_nor_ends_holds_the_relay_back()
    {
        await _teams.AddTeamsAsync("a");
        await using (var connection = await _teams.Database.OpenConnectionAsync(Token))
        await using (var transaction = await connection.BeginTransactionAsync(Token))
        {
            await using (var draw = new NpgsqlCommand("select nextval('store.mt_events_sequence')", connection))
                await draw.ExecuteScalarAsync(Token);
            await _teams.AddTeamsAsync("b");
            await SaysAsync(_teams, "a transaction has drawn position 2 and neither committed nor ended");
        }

        await ReadyAsync(_teams);
    }

    [Fact]
    public async Task When_the_inbox_makes_no_progress()
    {
        await using var learner = await LearnerAsync();
        await NoProgressAsync(learner);
        await learner.KnowsAsync("a", "b");
        await ReadyAsync(learner);
    }

    [Fact]
    public async Task When_the_inbox_makes_no_progress_with_what_the_feed_alone_brings()
    {
        await using var learner = await LearnerAsync();
        await servers.Platform.StopBrokerAsync();
        try
        {
            await NoProgressAsync(learner);
            await learner.KnowsAsync("a", "b");
        }
        finally
        {
            await servers.Platform.StartBrokerAsync(Token);
        }

        await ReadyAsync(learner);
    }

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    private async Task<LiveService> LearnerAsync()
    {
        var learner = await LiveService.Knowing(servers, _teams).StartAsync();
        await _teams.AddTeamsAsync("a");
        await learner.KnowsAsync("a");
        await ReadyAsync(learner);
        return learner;
    }

    // While another transaction keeps the learner from appending anything.
    private async Task NoProgressAsync(LiveService learner)
    {
        await using var connection = await learner.Database.OpenConnectionAsync(Token);
        await using var transaction = await connection.BeginTransactionAsync(Token);
        await using (var hold = new NpgsqlCommand("lock table store.mt_events in share mode", connection))
            await hold.ExecuteNonQueryAsync(Token);
        await _teams.AddTeamsAsync("b");
        await SaysAsync(learner, "inbox: The inbox has made no progress");
    }

    private static Task<string> ReadyAsync(LiveService service) =>
        Eventually.GetAsync("readiness", service.ReadinessAsync, readiness => readiness == "Healthy");

    private static async Task SaysAsync(LiveService service, string reason)
    {
        var said = await Eventually.GetAsync($"'{reason}'", service.ReadinessAsync,
            readiness => readiness.Contains(reason, StringComparison.Ordinal));
        said.Should().StartWith("Unhealthy");
    }
}
