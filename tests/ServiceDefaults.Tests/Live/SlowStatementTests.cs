namespace SalesPlatform.ServiceDefaults.Tests.Live;

/// <summary>To the driver a statement without end looks like a store that is away. The store answers meanwhile, which tells them
/// apart.</summary>
public sealed class SlowStatementTests(Servers servers)
{
    [Fact]
    public async Task A_message_whose_statement_takes_too_long_is_parked_and_its_neighbours_are_taken_in()
    {
        await using var teams = await LiveService.OfTeams(servers).StartAsync();
        await using var learner = await LiveService.Knowing(servers, teams, statementTimeout: 3).StartAsync();
        await Eventually.GetAsync("readiness", learner.ReadinessAsync, readiness => readiness == "Healthy");
        await learner.ExecuteAsync(
            """
            create function store.linger() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return new; end $$;
            create trigger linger before insert on store.mt_events for each row
                when (new.stream_id = 'from/team-performance/team/slow') execute function store.linger()
            """);
        await teams.AddTeamsAsync("before", "slow", "after");
        await learner.KnowsAsync("after", "before");
        (await Eventually.GetAsync("the slow one to be parked", () => learner.ReadAsync<long>("select count(*) from store.inbox_parked"),
            parked => parked > 0)).Should().Be(1);
        (await learner.ReadAsync<string>("select subject from store.inbox_parked")).Should().Be("team/slow");
    }
}
