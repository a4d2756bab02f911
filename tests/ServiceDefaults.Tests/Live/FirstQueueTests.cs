namespace SalesPlatform.ServiceDefaults.Tests.Live;

/// <summary>The broker keeps nothing for a queue that is not there yet.</summary>
public sealed class FirstQueueTests(Servers servers)
{
    [Fact]
    public async Task What_was_published_before_the_queue_was_there_is_known_as_soon_as_it_is()
    {
        await using var teams = await LiveService.OfTeams(servers).StartAsync();
        await teams.AddTeamsAsync("a");
        await servers.Platform.StopBrokerAsync();
        LiveService learner;
        try
        {
            learner = await LiveService.Knowing(servers, teams).StartAsync();
            await learner.KnowsAsync("a");
            await teams.AddTeamsAsync("b");
        }
        finally
        {
            await servers.Platform.StartBrokerAsync(TestContext.Current.CancellationToken);
        }

        await using (learner)
        {
            await Eventually.GetAsync("the team that was told of meanwhile", learner.KnownTeamsAsync, known => known.Contains("b"),
                TimeSpan.FromSeconds(40));
        }
    }
}
