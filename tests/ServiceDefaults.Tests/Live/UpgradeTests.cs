using System.Reflection;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Company;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Tests.Messaging;

namespace SalesPlatform.ServiceDefaults.Tests.Live;

/// <summary>A new version beside replicas of the old one, as while it is rolled out. What only the new one knows here is that people are
/// hired.</summary>
public sealed class UpgradeTests(Servers servers)
{
    private const string Hired = "team-performance.employee-hired.v1";
    private const string Hires = $"select count(*) from store.mt_events where type = '{Hired}'";
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_only_a_new_version_publishes_leaves_through_the_relay_and_the_feed_of_an_old_replica()
    {
        await using var old = await new LiveService(servers, "team-performance", service => NeverHeardOfHires(service)).StartAsync();
        await Eventually.BeAsync("the old replica to lead", () => old.Services.GetRequiredService<RelayState>().Leading);
        await using var next = await old.Beside(_ => { }).StartAsync();
        await using var department = await (await ForeignClient.ConnectAsync(servers.Broker))
            .BindAsync(BrokerNames.EventExchange, "team-performance.#");
        var subjects = new[] { "employee/1", "team/a", "employee/2" };

        await HireAsync(next, "1");
        await old.AddTeamsAsync("a");
        await HireAsync(next, "2");

        await Eventually.GetAsync("the department to hear all",
            () => Task.FromResult(string.Join(' ', department.Received.Select(each => each.Headers["cloudEvents:subject"]))),
            heard => heard == string.Join(' ', subjects), Long);
        (await old.Feed().GetHeadAsync(new GetHeadRequest(), cancellationToken: Token)).Position.Should().Be(3);
        using var call = old.Feed().Read(new ReadEventsRequest(), cancellationToken: Token);
        var told = new List<string>();
        await foreach (var e in call.ResponseStream.ReadAllAsync(Token))
            told.Add(e.Subject);
        told.Should().Equal(subjects);
        old.Services.GetRequiredService<RelayState>().Leading.Should().BeTrue("all of it went through the old replica");
    }

    [Fact]
    public async Task What_only_a_new_version_learns_is_learned_although_an_old_replica_reads_the_queue()
    {
        await using var teams = await LiveService.OfTeams(servers).StartAsync();
        var name = $"probe-{Guid.NewGuid():N}"[..12];
        await using var old = await new LiveService(servers, name, service => NeverHeardOfHires(service).KnowingTeams(), teams)
            .StartAsync();
        await Eventually.GetAsync("readiness", old.ReadinessAsync, readiness => readiness == "Healthy");
        await using var next = await old.Beside(service => service.KnowingTeams().Learning(typeof(EmployeeHired))).StartAsync();
        await Eventually.GetAsync("readiness", next.ReadinessAsync, readiness => readiness == "Healthy");

        await HireAsync(teams, "1");
        await teams.AddTeamsAsync("a");
        await next.KnowsAsync("a");
        await Eventually.GetAsync("the hire to be known", () => next.ReadAsync<long>(Hires), hires => hires == 1, Long);

        await old.StopAsync();
        await HireAsync(teams, "2");
        await Eventually.GetAsync("the next hire to be known", () => next.ReadAsync<long>(Hires), hires => hires == 2, Long);
        (await next.ReadAsync<long>("select count(*) from store.inbox_parked_log")).Should()
            .Be(0, "what a version does not learn is nothing an operator has to look at");
    }

    private static Task HireAsync(LiveService teams, string employee) =>
        teams.RecordAsync($"employee/{employee}", new EmployeeHired(employee, "One", "a", new DateOnly(2026, 1, 1)));

    private static SalesServiceBuilder NeverHeardOfHires(SalesServiceBuilder service) => service.WithServices(services =>
        services.AddSingleton(new EventCatalogue(service.Name, [new EarlierContracts(typeof(EmployeeHired))])));

    /// <summary>The events as they were before one was added.</summary>
    private sealed class EarlierContracts(Type added) : Assembly
    {
        public override Type[] GetTypes() => [.. added.Assembly.GetTypes().Where(type => type != added)];
    }
}
